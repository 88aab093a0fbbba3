package ma.sac.system.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.client.Settings;
import ma.sac.system.partner.KafkaLogin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics in the hands of the broker's administrator, who may read and write all of them. */
final class Topics {

  /** Not those of the latest states: there an old state sent again would be the latest. */
  private static final List<String> FACTS =
      List.of(
          "sac.cooperatives.v1",
          "sac.purchase-orders.v1",
          "sac.campaigns.v1",
          "sac.places.v1",
          "sac.baskets.v1",
          "sac.receipts.v1",
          "sac.enrolments.v1",
          "sac.vouchers.v1",
          "sac.handovers.v1");

  private static final int TIMES = 3;
  private static final int RECENT = 12;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration READING = Duration.ofSeconds(60);

  private final Map<String, Object> login;

  Topics(Settings.PartnerAccount admin) {
    this.login = KafkaLogin.of(admin);
  }

  /**
   * Sends the last facts of each partition again, each three times, and none beside its neighbours:
   * their own bytes, headers and ids. Gives how many records that made.
   */
  int repeat(Random random) {
    List<ProducerRecord<byte[], byte[]>> again = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> fact : read(FACTS, RECENT)) {
      for (int i = 0; i < TIMES; i++) {
        again.add(
            new ProducerRecord<>(
                fact.topic(), fact.partition(), fact.key(), fact.value(), fact.headers()));
      }
    }
    Collections.shuffle(again, random);
    send(again);
    return again.size();
  }

  void send(List<ProducerRecord<byte[], byte[]>> records) {
    Map<String, Object> config = new HashMap<>(login);
    config.put("acks", "all");
    ByteArraySerializer raw = new ByteArraySerializer();
    try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(config, raw, raw)) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      records.forEach(record -> sent.add(producer.send(record)));
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new ProgrammeFailed("the broker took no record: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProgrammeFailed("interrupted", e);
    }
  }

  Set<String> keys(String topic) {
    Set<String> keys = new HashSet<>();
    read(List.of(topic), Integer.MAX_VALUE)
        .forEach(record -> keys.add(new String(record.key(), StandardCharsets.UTF_8)));
    return keys;
  }

  /** What each partition holds now, at most so many of its last records. */
  private List<ConsumerRecord<byte[], byte[]>> read(List<String> topics, int last) {
    ByteArrayDeserializer raw = new ByteArrayDeserializer();
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    Instant end = Instant.now().plus(READING);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(new HashMap<>(login), raw, raw)) {
      List<TopicPartition> partitions = new ArrayList<>();
      for (String topic : topics) {
        List<PartitionInfo> known = consumer.partitionsFor(topic);
        if (known != null) {
          known.forEach(part -> partitions.add(new TopicPartition(topic, part.partition())));
        }
      }
      consumer.assign(partitions);
      Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      partitions.forEach(
          part -> consumer.seek(part, Math.max(first.get(part), ends.get(part) - last)));
      while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
        consumer.poll(POLL).forEach(records::add);
        if (Instant.now().isAfter(end)) {
          throw new ProgrammeFailed("the broker gives no records of " + topics);
        }
      }
    }
    return records;
  }
}
