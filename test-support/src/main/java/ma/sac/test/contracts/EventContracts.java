package ma.sac.test.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The event contract of a service: from one example of each fact it tells it derives the JSON
 * Schema and the example file of the type, and from all of them {@code asyncapi.yaml}; compares
 * them with the committed ones.
 */
public final class EventContracts {
  record Published(String topic, String type, String keyedBy, Object example) {}

  private final String service;
  private final Path directory;
  private final List<Published> published = new ArrayList<>();
  private final Map<String, TreeSet<String>> read = new TreeMap<>();
  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private EventContracts(String service, Path directory) {
    this.service = service;
    this.directory = directory;
  }

  /** Contracts of the service whose module the test runs in. */
  public static EventContracts of(String service) {
    return in(Path.of("contracts"), service);
  }

  static EventContracts in(Path directory, String service) {
    return new EventContracts(service, directory);
  }

  /**
   * A fact that the service tells.
   *
   * @param keyedBy the field of the value, or the words, that the record key is
   * @param example a value as it is sent; the schema is derived from its class
   */
  public EventContracts publishes(String topic, String type, String keyedBy, Object example) {
    published.add(new Published(topic, type, keyedBy, example));
    return this;
  }

  /** Types of another service's topic that this one reads. */
  public EventContracts reads(String topic, String... types) {
    read.computeIfAbsent(topic, t -> new TreeSet<>()).addAll(List.of(types));
    return this;
  }

  /** Compares everything generated with the committed files and each example with its schema. */
  public void check() {
    ContractFiles files = new ContractFiles(directory);
    List<String> names = new ArrayList<>();
    for (Published event : published) {
      JsonNode schema = EventSchema.of(event.type(), event.example().getClass());
      String example = pretty(event.example());
      validate(event.type(), schema, example);
      files.compare("events/" + event.type() + ".schema.json", pretty(schema));
      files.compare("events/" + event.type() + ".example.json", example);
      names.add(event.type() + ".schema.json");
      names.add(event.type() + ".example.json");
    }
    files.noOthers("events", names);
    files.compare("asyncapi.yaml", new AsyncApiDocument(service, published, read).yaml());
    files.verify();
  }

  private void validate(String type, JsonNode schema, String example) {
    // Its id is relative to where the document is served, which the validator does not take.
    JsonNode anonymous = schema.<ObjectNode>deepCopy().without("$id");
    var errors =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(anonymous)
            .validate(
                example,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    if (!errors.isEmpty()) {
      throw new AssertionError("The example of " + type + " does not match its schema: " + errors);
    }
  }

  private String pretty(Object value) {
    try {
      return json.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException failure) {
      throw new IllegalArgumentException(failure);
    }
  }
}
