package ma.sac.test.contracts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;

/** Tells many facts of other services over one connection, in order for each key. */
public final class ForeignFacts implements AutoCloseable {
  private final KafkaProducer<byte[], byte[]> producer;
  private final List<Future<?>> sent = new ArrayList<>();
  private final List<UUID> ids = new ArrayList<>();

  private ForeignFacts(KafkaProducer<byte[], byte[]> producer) {
    this.producer = producer;
  }

  public static ForeignFacts to(String bootstrap) {
    return new ForeignFacts(new KafkaProducer<>(ForeignEvent.settings(bootstrap)));
  }

  /** Returns the fact's new id, by which its inbox mark is found. */
  public UUID tell(
      String topic, String key, String type, String subject, long sequence, String value) {
    return tellAt(Instant.now(), topic, key, type, subject, sequence, value);
  }

  /** The same about something that happened then. */
  public UUID tellAt(
      Instant time,
      String topic,
      String key,
      String type,
      String subject,
      long sequence,
      String value) {
    UUID id = UUID.randomUUID();
    sent.add(
        producer.send(ForeignEvent.record(topic, key, type, subject, sequence, value, id, time)));
    ids.add(id);
    return id;
  }

  /** Of all that were told so far. */
  public List<UUID> ids() {
    return List.copyOf(ids);
  }

  /** Returns once the broker has acknowledged every fact. */
  @Override
  public void close() {
    try (producer) {
      for (Future<?> one : sent) {
        one.get();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
