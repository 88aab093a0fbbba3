package ma.sac.system.partner;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.sac.system.client.Pause;
import ma.sac.system.client.Settings;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Topics that no partner may read, tried all the same. */
public final class InternalTopics {

  public static final List<String> NAMES =
      List.of("sac.enrolments.v1", "sac.vouchers.v1", "sac.discrepancies.v1");

  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Duration READING = Duration.ofSeconds(3);
  private static final Duration AWAY = Duration.ofMinutes(2);

  /** How many of them the broker refuses to a reader without an account. */
  public static int refusedToAnyone(Settings settings) {
    return (int) NAMES.stream().filter(topic -> isRefused(settings, topic)).count();
  }

  private static boolean isRefused(Settings settings, String topic) {
    Map<String, Object> config = new HashMap<>(KafkaLogin.anonymous(settings));
    config.put("auto.offset.reset", "earliest");
    ByteArrayDeserializer raw = new ByteArrayDeserializer();
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(config, raw, raw)) {
      return Pause.until(
          "the broker to say who may read " + topic, AWAY, () -> refusal(consumer, topic));
    }
  }

  /** Null while the broker says nothing, which is no refusal. */
  private static Boolean refusal(KafkaConsumer<byte[], byte[]> consumer, String topic) {
    try {
      consumer.partitionsFor(topic, ANSWER);
      consumer.assign(List.of(new TopicPartition(topic, 0)));
      consumer.poll(READING);
      return false;
    } catch (AuthorizationException refused) {
      return true;
    } catch (TimeoutException away) {
      return null;
    }
  }

  private InternalTopics() {}
}
