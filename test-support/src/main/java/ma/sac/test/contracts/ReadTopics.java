package ma.sac.test.contracts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/** Reads topics from their beginning, as a partner who has only our events would. */
public final class ReadTopics {
  /** A record as text. */
  public record Fact(
      String topic,
      String key,
      String type,
      UUID id,
      String subject,
      long sequence,
      Map<String, String> headers,
      String value) {}

  private ReadTopics() {}

  /**
   * All facts of the topics so far, once {@code enough} of them are there or the time is over. A
   * consumer has no order across partitions: what was told before the last fact that was waited for
   * may lie in one not read yet, so it reads on to the end that each has by then.
   */
  public static List<Fact> until(
      String bootstrap, Duration atMost, Predicate<List<Fact>> enough, String... topics) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrap,
            "group.id",
            "test-" + UUID.randomUUID(),
            "auto.offset.reset",
            "earliest",
            "metadata.max.age.ms",
            1000,
            "key.deserializer",
            ByteArrayDeserializer.class,
            "value.deserializer",
            ByteArrayDeserializer.class);
    List<Fact> facts = new ArrayList<>();
    long end = System.nanoTime() + atMost.toNanos();
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
      consumer.subscribe(List.of(topics));
      while (System.nanoTime() < end && !enough.test(facts)) {
        read(consumer, facts);
      }
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
      while (System.nanoTime() < end && isBehind(consumer, ends)) {
        read(consumer, facts);
      }
    }
    return facts;
  }

  /** Waits until that consumer group has passed everything that the topics hold by now. */
  public static void awaitRead(
      String bootstrap, String group, Set<String> topics, Duration atMost) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
      admin
          .describeTopics(topics)
          .allTopicNames()
          .get()
          .forEach(
              (topic, described) ->
                  described
                      .partitions()
                      .forEach(
                          part ->
                              ends.put(
                                  new TopicPartition(topic, part.partition()),
                                  OffsetSpec.latest())));
      var end = admin.listOffsets(ends).all().get();
      Awaitility.await(group + " to pass all that " + topics + " hold")
          .atMost(atMost)
          .until(
              () -> {
                var read =
                    admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
                return end.entrySet().stream()
                    .allMatch(
                        part ->
                            part.getValue().offset() == 0
                                || read.get(part.getKey()) != null
                                    && read.get(part.getKey()).offset()
                                        >= part.getValue().offset());
              });
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void read(KafkaConsumer<byte[], byte[]> consumer, List<Fact> into) {
    consumer.poll(Duration.ofMillis(200)).forEach(record -> into.add(fact(record)));
  }

  private static boolean isBehind(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
  }

  private static Fact fact(ConsumerRecord<byte[], byte[]> kafka) {
    Map<String, String> headers = new java.util.LinkedHashMap<>();
    kafka.headers().forEach(header -> headers.put(header.key(), text(header.value())));
    String type =
        headers
            .getOrDefault("ce_type", "")
            .replaceFirst("^ma\\.sac\\.", "")
            .replaceFirst("\\.v1$", "");
    String id = headers.get("ce_id");
    return new Fact(
        kafka.topic(),
        text(kafka.key()),
        type,
        id == null ? null : UUID.fromString(id),
        headers.get("ce_subject"),
        Long.parseLong(headers.getOrDefault("ce_sequence", "0")),
        headers,
        text(kafka.value()));
  }

  private static String text(byte[] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }
}
