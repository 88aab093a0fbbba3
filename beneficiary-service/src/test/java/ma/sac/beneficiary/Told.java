package ma.sac.beneficiary;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.contracts.ForeignEvent;
import ma.sac.test.servers.RealServers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Facts as other services tell them, and the facts that this service told. */
final class Told {
  private Told() {}

  static void tell(
      String topic, String type, String key, String subject, long sequence, String json) {
    tell(topic, type, key, subject, sequence, json, UUID.randomUUID());
  }

  static void tell(
      String topic, String type, String key, String subject, long sequence, String json, UUID id) {
    RealServers.createTopics(12, topic);
    ForeignEvent.send(RealServers.kafka(), topic, key, type, subject, sequence, json, id);
  }

  /** Everything in a topic from its beginning, as text: type, key and value. */
  static List<String> all(String topic) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", RealServers.kafka(),
            "key.deserializer", ByteArrayDeserializer.class,
            "value.deserializer", ByteArrayDeserializer.class);
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long end = consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
      List<String> facts = new ArrayList<>();
      while (facts.size() < end) {
        for (ConsumerRecord<byte[], byte[]> fact : consumer.poll(Duration.ofMillis(200))) {
          facts.add(
              new String(fact.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8)
                  + " "
                  + new String(fact.key(), StandardCharsets.UTF_8)
                  + " "
                  + new String(fact.value(), StandardCharsets.UTF_8));
        }
      }
      return facts;
    }
  }
}
