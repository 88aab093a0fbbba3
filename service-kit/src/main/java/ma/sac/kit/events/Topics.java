package ma.sac.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics that this service writes, once: their partition counts are part of the
 * contract.
 */
@ApplicationScoped
class Topics {
  private final EventsConfig config;
  private final Consumers consumers;
  private volatile boolean created;

  Topics(EventsConfig config, Consumers consumers) {
    this.config = config;
    this.consumers = consumers;
  }

  void create() {
    if (created) {
      return;
    }
    try (Admin admin = Admin.create(config.client())) {
      Set<String> present = admin.listTopics().names().get(10, TimeUnit.SECONDS);
      for (NewTopic topic : wanted()) {
        if (!present.contains(topic.name())) {
          createOne(admin, topic);
        }
      }
      created = true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException failure) {
      throw new IllegalStateException(
          "Topics could not be created: " + failure.getMessage(), failure);
    }
  }

  private static void createOne(Admin admin, NewTopic topic)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      admin.createTopics(List.of(topic)).all().get(10, TimeUnit.SECONDS);
    } catch (ExecutionException failure) {
      // Another instance was faster.
      if (!(failure.getCause() instanceof TopicExistsException)) {
        throw failure;
      }
    }
  }

  private List<NewTopic> wanted() {
    Duration kept = config.retention();
    List<NewTopic> topics = new ArrayList<>();
    for (String name : config.publishes().orElse(List.of())) {
      topics.add(
          topic(
              name, config.partitions(), Map.of("retention.ms", String.valueOf(kept.toMillis()))));
    }
    for (String name : config.compacted().orElse(List.of())) {
      // Without a bound on the lag a value that was erased could live on in the log.
      topics.add(
          topic(
              name,
              config.partitions(),
              Map.of("cleanup.policy", "compact", "max.compaction.lag.ms", "86400000")));
    }
    for (String name : consumers.topics()) {
      // A record of the largest size still fits when the reason is added to its headers.
      topics.add(
          topic(
              DeadLetters.topic(name, config),
              1,
              Map.of("retention.ms", "-1", "max.message.bytes", "2097152")));
    }
    return topics;
  }

  private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
    return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
  }
}
