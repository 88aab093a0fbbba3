package ma.sac.kit.events;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who reads what: at most one consumer for a type of a topic. */
@ApplicationScoped
class Consumers {
  private final Map<String, Map<String, EventsConsumer>> byTopic = new HashMap<>();

  Consumers(@All List<EventsConsumer> all) {
    for (EventsConsumer consumer : all) {
      for (String type : consumer.types()) {
        EventsConsumer other =
            byTopic.computeIfAbsent(consumer.topic(), t -> new HashMap<>()).put(type, consumer);
        if (other != null) {
          throw new IllegalStateException("Two consumers read " + type + " of " + consumer.topic());
        }
      }
    }
  }

  Set<String> topics() {
    return byTopic.keySet();
  }

  Optional<EventsConsumer> of(String topic, String type) {
    return Optional.ofNullable(byTopic.getOrDefault(topic, Map.of()).get(type));
  }
}
