package ma.sac.test.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** AsyncAPI 3.0 of the facts that a service tells and reads. */
final class AsyncApiDocument {
  private final String service;
  private final Map<String, TreeSet<String>> sent = new TreeMap<>();
  private final Map<String, TreeSet<String>> read;
  private final Map<String, Object> messages = new TreeMap<>();

  AsyncApiDocument(
      String service, List<EventContracts.Published> published, Map<String, TreeSet<String>> read) {
    this.service = service;
    this.read = read;
    for (EventContracts.Published event : published) {
      sent.computeIfAbsent(event.topic(), any -> new TreeSet<>()).add(event.type());
      messages.put(event.type(), message(event));
    }
    read.values()
        .forEach(types -> types.forEach(type -> messages.putIfAbsent(type, foreignMessage(type))));
  }

  String yaml() {
    Map<String, Object> channels = new TreeMap<>();
    Map<String, Object> operations = new TreeMap<>();
    sent.forEach(
        (topic, types) -> {
          channel(channels, topic, types);
          operations.put(
              "send-" + topic,
              operation("send", topic, types, "Facts that " + service + " tells."));
        });
    read.forEach(
        (topic, types) -> {
          channel(channels, topic, types);
          operations.put(
              "receive-" + topic,
              operation("receive", topic, types, "Facts of others that " + service + " reads."));
        });
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("asyncapi", "3.0.0");
    document.put("info", info());
    document.put("defaultContentType", "application/json");
    document.put("channels", channels);
    document.put("operations", operations);
    document.put("components", Map.of("messages", messages));
    return written(document);
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
  private static void channel(
      Map<String, Object> channels, String topic, Collection<String> types) {
    Map<String, Object> channel =
        (Map<String, Object>)
            channels.computeIfAbsent(
                topic,
                any -> {
                  Map<String, Object> made = new LinkedHashMap<>();
                  made.put("address", topic);
                  made.put("messages", new TreeMap<String, Object>());
                  return made;
                });
    Map<String, Object> inside = (Map<String, Object>) channel.get("messages");
    types.forEach(type -> inside.put(type, ref("#/components/messages/" + type)));
  }

  /** Names its messages: of a channel that a service both sends to and reads, each is one way. */
  private static Map<String, Object> operation(
      String action, String topic, Collection<String> types, String description) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("action", action);
    operation.put("description", description);
    operation.put("channel", ref("#/channels/" + topic));
    operation.put(
        "messages",
        types.stream().map(type -> ref("#/channels/" + topic + "/messages/" + type)).toList());
    return operation;
  }

  private static Map<String, Object> message(EventContracts.Published event) {
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

  private static String written(Object document) {
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
