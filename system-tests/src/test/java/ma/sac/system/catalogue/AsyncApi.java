package ma.sac.system.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** What a service's committed AsyncAPI document says that it tells and reads. */
record AsyncApi(String service, JsonNode document) {

  static AsyncApi of(String service) {
    Path file = Path.of("..", service, "contracts", "asyncapi.yaml");
    try {
      return new AsyncApi(service, new YAMLMapper().readTree(file.toFile()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** As {@code topic type key} each. */
  Set<String> tells() {
    Set<String> told = new TreeSet<>();
    operations("send")
        .forEach(
            type ->
                told.add(
                    type
                        + " "
                        + message(type)
                            .path("description")
                            .asText()
                            .replaceFirst("^Record key: ", "")));
    return told;
  }

  /** As {@code topic type} each. */
  Set<String> reads() {
    return operations("receive");
  }

  private Set<String> operations(String action) {
    Set<String> found = new TreeSet<>();
    for (JsonNode operation : document.path("operations")) {
      if (operation.path("action").asText().equals(action)) {
        String topic = last(operation.at("/channel/$ref"));
        operation
            .path("messages")
            .forEach(message -> found.add(topic + " " + last(message.path("$ref"))));
      }
    }
    return found;
  }

  private JsonNode message(String topicAndType) {
    String type = topicAndType.substring(topicAndType.indexOf(' ') + 1);
    return document.path("components").path("messages").path(type);
  }

  private static String last(JsonNode reference) {
    String text = reference.asText();
    return text.substring(text.lastIndexOf('/') + 1);
  }
}
