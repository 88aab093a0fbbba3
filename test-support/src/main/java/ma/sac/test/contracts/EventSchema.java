package ma.sac.test.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import jakarta.annotation.Nullable;

/**
 * JSON Schema 2020-12 of an event's value: every component is required but those that are
 * {@code @Nullable}.
 */
final class EventSchema {
  private EventSchema() {}

  static JsonNode of(String type, Class<?> value) {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                Option.EXTRA_OPEN_API_FORMAT_VALUES,
                Option.INLINE_ALL_SCHEMAS,
                Option.FLATTENED_ENUMS_FROM_TOSTRING);
    config
        .forFields()
        .withRequiredCheck(field -> !nullable(field))
        .withNullableCheck(EventSchema::nullable);
    ObjectNode schema = new SchemaGenerator(config.build()).generateSchema(value);
    schema.put("$id", type + ".schema.json");
    schema.put("title", "ma.sac." + type + ".v1");
    return schema;
  }

  private static boolean nullable(FieldScope field) {
    return field.getAnnotation(Nullable.class) != null;
  }
}
