package ma.sac.system.wronghands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The named schemas of a document, and an example of each that the operation would read. */
record Schemas(JsonNode named) {
  private static final String PREFIX = "#/components/schemas/";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The schema with what it refers to; its own words win. */
  JsonNode resolved(JsonNode schema) {
    String name = schema.path("$ref").asText();
    if (!name.startsWith(PREFIX)) {
      return schema;
    }
    ObjectNode whole = resolved(named.path(name.substring(PREFIX.length()))).deepCopy();
    schema.properties().forEach(own -> whole.set(own.getKey(), own.getValue()));
    whole.remove("$ref");
    return whole;
  }

  JsonNode example(JsonNode reference) {
    JsonNode schema = resolved(reference);
    if (schema.path("examples").isArray() && !schema.path("examples").isEmpty()) {
      return typed(schema.get("examples").get(0), schema);
    }
    if (schema.path("enum").isArray()) {
      return schema.get("enum").get(0);
    }
    return switch (schema.path("type").asText()) {
      case "array" -> JSON.arrayNode().add(example(schema.path("items")));
      case "integer", "number" -> JSON.numberNode(Math.max(1, schema.path("minimum").asInt()));
      case "boolean" -> JSON.booleanNode(true);
      case "string" -> JSON.textNode(text(schema.path("format").asText()));
      default -> object(schema);
    };
  }

  private static String text(String format) {
    return switch (format) {
      case "uuid" -> "01930000-0000-7000-8000-0000000000ff";
      case "date" -> "2020-05-04";
      case "date-time" -> "2020-05-04T09:12:00Z";
      default -> "example";
    };
  }

  private JsonNode object(JsonNode schema) {
    ObjectNode object = JSON.objectNode();
    for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
      object.set(field.getKey(), example(field.getValue()));
    }
    return object;
  }

  /** YAML takes 2020 and 07.30 for numbers where the document means a text. */
  private static JsonNode typed(JsonNode example, JsonNode schema) {
    boolean text = schema.path("type").asText().equals("string") && example.isNumber();
    return text ? JSON.textNode(example.asText()) : example;
  }

  /** Values of other types than the schema's, those included that a lenient reader would take. */
  List<JsonNode> mistyped(JsonNode schema) {
    JsonNode number = JSON.numberNode(7);
    JsonNode yes = JSON.booleanNode(true);
    JsonNode text = JSON.textNode("many");
    JsonNode list = JSON.arrayNode().add(1);
    JsonNode object = JSON.objectNode().put("nobodyKnows", 1);
    return switch (schema.path("type").asText()) {
      case "string" -> List.of(number, yes, list, object);
      case "array" -> List.of(text, number, yes, object);
      case "boolean" -> List.of(text, JSON.textNode("true"), number, list, object);
      case "integer" -> List.of(text, JSON.textNode("7"), JSON.numberNode(1.5), yes, list, object);
      case "number" -> List.of(text, JSON.textNode("7"), yes, list, object);
      default -> List.of(text, number, yes, list, object);
    };
  }
}
