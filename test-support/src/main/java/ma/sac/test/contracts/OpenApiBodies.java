package ma.sac.test.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What clients send, as an OpenAPI document describes it: a schema of the domain, and an example
 * that needs nothing filled in before it is sent.
 */
final class OpenApiBodies {
  private static final String SCHEMAS = "#/components/schemas/";

  private final JsonNode document;
  private final List<String> gaps = new ArrayList<>();

  private OpenApiBodies(JsonNode document) {
    this.document = document;
  }

  static OpenApiBodies of(String yaml) {
    try {
      return new OpenApiBodies(new YAMLMapper().readTree(yaml));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  /** What is wrong, in words; empty when nothing is. */
  List<String> gaps() {
    gaps.clear();
    if (!schema("JsonNode").isMissingNode()) {
      gaps.add("JsonNode is how we read a body, not what is in it");
    }
    document.path("paths").forEach(path -> path.forEach(operation -> operation(operation)));
    return List.copyOf(gaps);
  }

  private void operation(JsonNode operation) {
    operation
        .path("requestBody")
        .path("content")
        .properties()
        .forEach(
            type -> {
              JsonNode body = type.getValue();
              if (!hasExample(body)) {
                compose(
                    operation.path("operationId").asText(),
                    type.getKey(),
                    body.path("schema"),
                    Set.of());
              }
            });
  }

  /** Swagger UI makes up the example of a body from those of its fields, where each has one. */
  private void compose(String operation, String at, JsonNode schema, Set<String> within) {
    String reference = schema.path("$ref").asText().replace(SCHEMAS, "");
    if (hasExample(schema) || schema.has("enum") || schema.has("default")) {
      return;
    }
    if (!reference.isEmpty()) {
      if (!within.contains(reference)) {
        Set<String> deeper = new TreeSet<>(within);
        deeper.add(reference);
        compose(operation, at, schema(reference), deeper);
      }
    } else if (schema.has("anyOf")) {
      schema.path("anyOf").forEach(option -> compose(operation, at, option, within));
    } else if (schema.has("items")) {
      compose(operation, at + "[]", schema.path("items"), within);
    } else if (schema.has("properties")) {
      schema
          .path("properties")
          .properties()
          .forEach(
              field -> compose(operation, at + " " + field.getKey(), field.getValue(), within));
    } else if (!isWord(schema, "boolean") && !isWord(schema, "null")) {
      gaps.add(operation + " has no example of " + at);
    }
  }

  private static boolean hasExample(JsonNode described) {
    return described.has("example") || described.has("examples");
  }

  private static boolean isWord(JsonNode schema, String type) {
    JsonNode types = schema.path("type");
    return types.asText().equals(type) || types.path(0).asText().equals(type);
  }

  private JsonNode schema(String name) {
    return document.path("components").path("schemas").path(name);
  }

  /** Refuses a merge patch that is described with other fields than the whole has. */
  void requireSameFields(String patch, String whole) {
    Set<String> described = fields(patch);
    if (described.isEmpty() || !described.equals(fields(whole))) {
      throw new AssertionError(patch + " has " + described + ", " + whole + " " + fields(whole));
    }
  }

  private Set<String> fields(String schema) {
    Set<String> names = new TreeSet<>();
    schema(schema).path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }
}
