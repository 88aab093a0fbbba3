package ma.sac.test.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Facts of other services, sent to the real broker as those services would. */
public final class ForeignEvent {
  private ForeignEvent() {}

  /** The committed example of another service's event type. */
  public static String example(String service, String type) {
    Path file = Path.of("..", service, "contracts", "events", type + ".example.json");
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /**
   * Sends a fact with a new id and waits for the broker's acknowledgement; returns the event's id.
   */
  public static UUID send(
      String bootstrap,
      String topic,
      String key,
      String type,
      String subject,
      long sequence,
      String value) {
    UUID id = UUID.randomUUID();
    send(bootstrap, topic, key, type, subject, sequence, value, id);
    return id;
  }

  /** The same with a given id, to repeat a fact. */
  public static void send(
      String bootstrap,
      String topic,
      String key,
      String type,
      String subject,
      long sequence,
      String value,
      UUID id) {
    send(bootstrap, topic, key, type, subject, sequence, value, id, Instant.now());
  }

  /** The same with a given id, of what happened at a given time. */
  public static void send(
      String bootstrap,
      String topic,
      String key,
      String type,
      String subject,
      long sequence,
      String value,
      UUID id,
      Instant time) {
    sendRaw(bootstrap, record(topic, key, type, subject, sequence, value, id, time));
  }

  static ProducerRecord<byte[], byte[]> record(
      String topic,
      String key,
      String type,
      String subject,
      long sequence,
      String value,
      UUID id,
      Instant time) {
    ProducerRecord<byte[], byte[]> fact = new ProducerRecord<>(topic, bytes(key), bytes(value));
    Map<String, String> headers =
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id.toString(),
            "ce_type",
            "ma.sac." + type + ".v1",
            "ce_source",
            "/test",
            "ce_subject",
            subject,
            "ce_time",
            time.toString(),
            "ce_sequence",
            String.valueOf(sequence));
    headers.forEach((name, text) -> fact.headers().add(name, bytes(text)));
    return fact;
  }

  /** Sends a record as it is, be it readable or not. */
  public static void sendRaw(String bootstrap, ProducerRecord<byte[], byte[]> raw) {
    try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings(bootstrap))) {
      producer.send(raw).get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } catch (java.util.concurrent.ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  static Map<String, Object> settings(String bootstrap) {
    return Map.of(
        "bootstrap.servers",
        bootstrap,
        "key.serializer",
        ByteArraySerializer.class,
        "value.serializer",
        ByteArraySerializer.class,
        "acks",
        "all");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
