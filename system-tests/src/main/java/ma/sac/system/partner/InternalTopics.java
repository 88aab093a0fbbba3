package ma.sac.system.partner;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.sac.system.client.Settings;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Topics that no partner may read, tried all the same. */
public final class InternalTopics {

  public static final List<String> NAMES =
      List.of("sac.enrolments.v1", "sac.vouchers.v1", "sac.discrepancies.v1");

  /** How many of them the broker refuses to a reader without an account. */
  public static int refusedToAnyone(Settings settings) {
    return (int) NAMES.stream().filter(topic -> isRefused(settings, topic)).count();
  }

  private static boolean isRefused(Settings settings, String topic) {
    Map<String, Object> config = new HashMap<>(KafkaLogin.anonymous(settings));
    config.put("auto.offset.reset", "earliest");
    ByteArrayDeserializer raw = new ByteArrayDeserializer();
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(config, raw, raw)) {
      consumer.assign(List.of(new TopicPartition(topic, 0)));
      consumer.poll(Duration.ofSeconds(3));
      return false;
    } catch (AuthorizationException refused) {
      return true;
    }
  }

  private InternalTopics() {}
}
