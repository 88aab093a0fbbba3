package ma.sac.system.wronghands;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import ma.sac.system.wronghands.Operation.Parameter;

/**
 * A request to an operation.
 *
 * @param what is wrong with it, in words
 * @param values of the parameters, as they stand in the address or header
 * @param contentType null to send none
 * @param body null to send none
 */
record Asked(
    Operation operation,
    String what,
    String authorization,
    Map<String, String> values,
    String contentType,
    byte[] body) {

  /** Like the document's example, about things that do not exist. */
  static Asked of(Operation operation) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.required() || parameter.name().equals("Idempotency-Key")) {
        values.put(parameter.name(), nonexistent(operation, parameter));
      }
    }
    return new Asked(operation, "", null, values, null, null).withExample();
  }

  private static String nonexistent(Operation operation, Parameter parameter) {
    if (parameter.name().equals("If-Match")) {
      return "\"1\"";
    }
    if (parameter.isText()) {
      return parameter.name().equals("Idempotency-Key") ? UUID.randomUUID().toString() : "none";
    }
    return switch (parameter.schema().path("format").asText()) {
      case "uuid" -> UUID.randomUUID().toString();
      case "int32" -> "999999";
      default -> operation.schemas().example(parameter.schema()).asText();
    };
  }

  private Asked withExample() {
    return operation.mediaType().isEmpty()
        ? this
        : body(operation.mediaType().get(), bytes(operation.exampleBody().toString()));
  }

  /** A request of its own, with a key of its own. */
  Asked but(String nowWrong) {
    Asked other = new Asked(operation, nowWrong, authorization, values, contentType, body);
    return values.containsKey("Idempotency-Key")
        ? other.value("Idempotency-Key", UUID.randomUUID().toString())
        : other;
  }

  Asked as(String bearer) {
    return new Asked(operation, what, bearer, values, contentType, body);
  }

  Asked value(String parameter, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    if (value == null) {
      more.remove(parameter);
    } else {
      more.put(parameter, value);
    }
    return new Asked(operation, what, authorization, more, contentType, body);
  }

  Asked body(String type, byte[] bytes) {
    return new Asked(operation, what, authorization, values, type, bytes);
  }

  Asked body(byte[] bytes) {
    return body(contentType, bytes);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Path and query, encoded. */
  String address() {
    String path = operation.path();
    StringBuilder query = new StringBuilder();
    for (Parameter parameter : operation.parameters()) {
      String value = values.get(parameter.name());
      if (parameter.isPlace()) {
        path = path.replace("{" + parameter.name() + "}", encoded(value));
      } else if (parameter.in().equals("query") && value != null) {
        query.append(query.isEmpty() ? '?' : '&').append(parameter.name()).append('=');
        query.append(encoded(value));
      }
    }
    return path + query;
  }

  Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in().equals("header") && values.containsKey(parameter.name())) {
        headers.put(parameter.name(), values.get(parameter.name()));
      }
    }
    return headers;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return operation + ", " + what;
  }
}
