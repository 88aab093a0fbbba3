package ma.sac.test.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
  private record Published(String topic, String type, String keyedBy, Object example) {}

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
    files.compare("asyncapi.yaml", asyncApi());
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

  private String asyncApi() {
    Map<String, Object> channels = new TreeMap<>();
    Map<String, Object> operations = new TreeMap<>();
    Map<String, Object> messages = new TreeMap<>();
    for (Published event : published) {
      channel(channels, event.topic())
          .put(event.type(), ref("#/components/messages/" + event.type()));
      messages.put(event.type(), message(event));
      operations.put("send-" + event.topic(), operation("send", event.topic()));
    }
    read.forEach(
        (topic, types) -> {
          Map<String, Object> inside = channel(channels, topic);
          for (String type : types) {
            inside.put(type, ref("#/components/messages/" + type));
            messages.putIfAbsent(type, foreignMessage(type));
          }
          operations.put("receive-" + topic, operation("receive", topic));
        });
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("asyncapi", "3.0.0");
    document.put("info", info());
    document.put("defaultContentType", "application/json");
    document.put("channels", channels);
    document.put("operations", operations);
    document.put("components", Map.of("messages", messages));
    return yaml(document);
  }

  private Map<String, Object> info() {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("title", service + " events");
    info.put("version", "1.0.0");
    info.put(
        "description",
        "CloudEvents 1.0 in Kafka's binary mode: attributes in ce_ headers, the value is JSON. Facts of one key keep their order; a fact may arrive more than once, with the same ce_id.");
    info.put("license", Map.of("name", "Apache-2.0"));
    return info;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> channel(Map<String, Object> channels, String topic) {
    Map<String, Object> channel =
        (Map<String, Object>)
            channels.computeIfAbsent(
                topic,
                t -> {
                  Map<String, Object> made = new LinkedHashMap<>();
                  made.put("address", topic);
                  made.put("messages", new TreeMap<String, Object>());
                  return made;
                });
    return (Map<String, Object>) channel.get("messages");
  }

  private static Map<String, Object> operation(String action, String topic) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("action", action);
    operation.put("channel", ref("#/channels/" + topic));
    return operation;
  }

  private static Map<String, Object> message(Published event) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("name", "ma.sac." + event.type() + ".v1");
    message.put("title", event.type());
    message.put("description", "Record key: " + event.keyedBy());
    message.put("contentType", "application/json");
    message.put("headers", CloudEventHeaders.SCHEMA);
    message.put("payload", ref("./events/" + event.type() + ".schema.json"));
    return message;
  }

  private static Map<String, Object> foreignMessage(String type) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("name", "ma.sac." + type + ".v1");
    message.put("title", type);
    message.put("summary", "Described by the service that publishes it");
    return message;
  }

  private static Map<String, Object> ref(String target) {
    return Map.of("$ref", target);
  }

  private String pretty(Object value) {
    try {
      return json.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException failure) {
      throw new IllegalArgumentException(failure);
    }
  }

  private static String yaml(Object document) {
    try {
      return YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .build()
          .writeValueAsString(document);
    } catch (JsonProcessingException failure) {
      throw new IllegalArgumentException(failure);
    }
  }
}
