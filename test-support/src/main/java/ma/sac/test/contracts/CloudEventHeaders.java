package ma.sac.test.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The headers of every record, as a schema. */
final class CloudEventHeaders {
  static final Map<String, Object> SCHEMA = schema();

  private CloudEventHeaders() {}

  private static Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("ce_specversion", Map.of("const", "1.0"));
    properties.put("ce_id", text("UUIDv7, unique: a repeat has the same one"));
    properties.put("ce_type", text("ma.sac.<noun>.<past tense>.v1"));
    properties.put("ce_source", text("/<service>"));
    properties.put("ce_subject", text("Id of the aggregate that the fact is about"));
    properties.put("ce_time", text("RFC 3339, UTC"));
    properties.put("ce_dataschema", text("Where the JSON Schema of the value is served"));
    properties.put("ce_sequence", text("Version of the subject after the fact, counting up"));
    properties.put("traceparent", text("W3C trace context, where there is one"));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put(
        "required",
        List.of(
            "ce_specversion",
            "ce_id",
            "ce_type",
            "ce_source",
            "ce_subject",
            "ce_time",
            "ce_sequence"));
    schema.put("properties", properties);
    return schema;
  }

  private static Map<String, Object> text(String description) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("type", "string");
    text.put("description", description);
    return text;
  }
}
