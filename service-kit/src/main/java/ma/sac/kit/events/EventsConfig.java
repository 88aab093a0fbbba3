package ma.sac.kit.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How this service meets the broker, and which topics are its own. */
@ConfigMapping(prefix = "sac.events")
public interface EventsConfig {
  String bootstrap();

  /** PLAINTEXT or SASL_PLAINTEXT (mechanism PLAIN). */
  @WithDefault("PLAINTEXT")
  String security();

  Optional<String> user();

  Optional<String> password();

  /** The service's name: source of its events, consumer group, suffix of its dead-letter topics. */
  String source();

  /** Where the schema of an event type can be read: this, the type, {@code .schema.json}. */
  String schemaBase();

  /** Topics that this service writes, created at start. */
  Optional<List<String>> publishes();

  /** Compacted topics that this service writes, created at start. */
  Optional<List<String>> compacted();

  /** Part of the contract: more partitions would move keys. */
  @WithDefault("12")
  int partitions();

  @WithDefault("90d")
  Duration retention();

  /** Records taken in one transaction. */
  @WithDefault("500")
  int batch();

  /**
   * How long an idle relay sleeps when nothing wakes it: another instance's rows wait at most this
   * long.
   */
  @WithDefault("20ms")
  Duration relayPoll();

  /** A relay gives up on a batch after this, closes its producer and sends again. */
  @WithDefault("5s")
  Duration deliveryTimeout();

  @WithDefault("10s")
  Duration longestBackoff();

  /** Client settings shared by producer, consumer and admin. */
  default Map<String, Object> client() {
    java.util.HashMap<String, Object> settings = new java.util.HashMap<>();
    settings.put("bootstrap.servers", bootstrap());
    settings.put("reconnect.backoff.max.ms", 1000);
    if (security().startsWith("SASL")) {
      settings.put("security.protocol", security());
      settings.put("sasl.mechanism", "PLAIN");
      settings.put(
          "sasl.jaas.config",
          "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
              .formatted(user().orElseThrow(), password().orElseThrow()));
    }
    return settings;
  }
}
