package ma.sac.test.contracts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** The examples that all services committed of the events that one of them reads. */
public final class PromisedExamples {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SERVICES = Path.of("..");

  private PromisedExamples() {}

  /** Of these types, those that no service has an example of. */
  public static Set<String> missing(Set<String> types) {
    Set<String> missing = new TreeSet<>(types);
    missing.removeIf(type -> !producers(type).isEmpty());
    return missing;
  }

  /**
   * Sends every example of the types read of each topic, each under a key of its own, and answers
   * what was sent by the event's id.
   */
  public static Map<UUID, String> send(String bootstrap, Map<String, Set<String>> typesByTopic) {
    Map<UUID, String> sent = new HashMap<>();
    typesByTopic.forEach(
        (topic, types) -> {
          for (String type : types) {
            for (String producer : producers(type)) {
              String key = UUID.randomUUID().toString();
              String example = ForeignEvent.example(producer, type);
              sent.put(ForeignEvent.send(bootstrap, topic, key, type, key, 1, example), type);
            }
          }
        });
    return sent;
  }

  /**
   * Sends every example of the types read of each topic once for each of its fields, without that
   * field, and waits until the reader has passed them all: taken or set aside, none may hold up
   * those behind it.
   *
   * @param group the reader's consumer group, such as {@code basket-service}
   * @return what was sent, by the event's id, as {@code type without field}
   */
  public static Map<UUID, String> sendEachWithoutAField(
      String bootstrap, Map<String, Set<String>> typesByTopic, String group) {
    Map<UUID, String> sent = new HashMap<>();
    try (ForeignFacts facts = ForeignFacts.to(bootstrap)) {
      typesByTopic.forEach(
          (topic, types) ->
              types.forEach(
                  type ->
                      producers(type)
                          .forEach(
                              producer ->
                                  withoutAField(ForeignEvent.example(producer, type))
                                      .forEach(
                                          (field, value) -> {
                                            String key = UUID.randomUUID().toString();
                                            UUID id = facts.tell(topic, key, type, key, 1, value);
                                            sent.put(id, type + " without " + field);
                                          }))));
    }
    ReadTopics.awaitRead(bootstrap, group, typesByTopic.keySet(), Duration.ofSeconds(60));
    return sent;
  }

  private static Map<String, String> withoutAField(String example) {
    try {
      ObjectNode whole = (ObjectNode) JSON.readTree(example);
      Map<String, String> lacking = new TreeMap<>();
      whole
          .fieldNames()
          .forEachRemaining(
              field -> lacking.put(field, whole.deepCopy().without(field).toString()));
      return lacking;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> producers(String type) {
    List<String> producers = new ArrayList<>();
    try (Stream<Path> services = Files.list(SERVICES)) {
      services
          .filter(
              service ->
                  Files.exists(
                      service.resolve(Path.of("contracts", "events", type + ".example.json"))))
          .map(service -> service.getFileName().toString())
          .sorted()
          .forEach(producers::add);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return producers;
  }
}
