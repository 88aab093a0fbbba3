package ma.sac.system.wronghands;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import ma.sac.system.client.Service;

/** One operation, as its service's OpenAPI document describes it. */
record Operation(Service service, String method, String path, JsonNode node, Schemas schemas) {

  /** A parameter of the address or of the header. */
  record Parameter(String name, String in, boolean required, JsonNode schema) {
    boolean isPlace() {
      return in.equals("path");
    }

    /** Whether any text is of the documented type, though not all texts need make sense. */
    boolean isText() {
      return schema.path("type").asText().equals("string")
          && !schema.has("format")
          && !schema.has("enum");
    }
  }

  /** Who may, by the document; nobody in particular when it names none. */
  List<String> roles() {
    TreeSet<String> roles = new TreeSet<>();
    node.path("security")
        .forEach(scheme -> scheme.path("sac").forEach(role -> roles.add(role.asText())));
    return List.copyOf(roles);
  }

  boolean isOpen() {
    return roles().isEmpty();
  }

  List<Parameter> parameters() {
    return StreamSupport.stream(node.path("parameters").spliterator(), false)
        .map(
            parameter ->
                new Parameter(
                    parameter.path("name").asText(),
                    parameter.path("in").asText(),
                    parameter.path("required").asBoolean(),
                    schemas.resolved(parameter.path("schema"))))
        .toList();
  }

  boolean hasPlace() {
    return parameters().stream().anyMatch(Parameter::isPlace);
  }

  Optional<Parameter> header(String name) {
    return parameters().stream()
        .filter(parameter -> parameter.in().equals("header") && parameter.name().equals(name))
        .findFirst();
  }

  boolean requiresKey() {
    return header("Idempotency-Key").filter(Parameter::required).isPresent();
  }

  boolean requiresAQuery() {
    return parameters().stream().anyMatch(p -> p.in().equals("query") && p.required());
  }

  Optional<String> mediaType() {
    return Optional.of(node.at("/requestBody/content"))
        .filter(content -> !content.isEmpty())
        .map(content -> content.fieldNames().next());
  }

  /** JSON as a whole, not line by line. */
  boolean readsJson() {
    return mediaType()
        .filter(type -> type.endsWith("json") && !type.endsWith("ndjson"))
        .isPresent();
  }

  JsonNode bodySchema() {
    return schemas.resolved(media().path("schema"));
  }

  JsonNode exampleBody() {
    return media().has("examples") && media().get("examples").isArray()
        ? media().get("examples").get(0)
        : schemas.example(media().path("schema"));
  }

  boolean documents(int status) {
    return node.path("responses").has(Integer.toString(status));
  }

  /** The first part of its address, such as {@code purchase-orders}. */
  String collection() {
    return path.split("/")[1];
  }

  boolean isOfOne(String thing) {
    return hasPlace() && collection().equals(thing);
  }

  Stream<Parameter> places() {
    return parameters().stream().filter(Parameter::isPlace);
  }

  private JsonNode media() {
    return node.at("/requestBody/content").path(mediaType().orElse(""));
  }

  @Override
  public String toString() {
    return method + " " + service.title() + path;
  }
}
