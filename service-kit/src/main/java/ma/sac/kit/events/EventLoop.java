package ma.sac.kit.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import ma.sac.kit.db.Transactions;
import ma.sac.kit.text.FailureOutline;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/**
 * One thread reads all topics of this service: a poll is a transaction (marks and effects
 * together), then the offsets are committed. When a poll fails its records are taken one by one: an
 * unreadable one goes aside, any other failure is tried again for ever with a growing pause, order
 * kept, and shows in readiness.
 */
@ApplicationScoped
class EventLoop {
  private static final Logger LOG = Logger.getLogger(EventLoop.class);

  private final EventsConfig config;
  private final Consumers consumers;
  private final EventIntake intake;
  private final Topics topics;
  private final AtomicInteger failures = new AtomicInteger();
  private volatile boolean running;
  private volatile KafkaConsumer<byte[], byte[]> consumer;
  private Thread thread;

  EventLoop(EventsConfig config, Consumers consumers, EventIntake intake, Topics topics) {
    this.config = config;
    this.consumers = consumers;
    this.intake = intake;
    this.topics = topics;
  }

  void start(@Observes @Priority(300) StartupEvent started) {
    running = true;
    thread = new Thread(this::run, "event-loop");
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    running = false;
    KafkaConsumer<byte[], byte[]> current = consumer;
    if (current != null) {
      current.wakeup();
    }
    thread.join(5000);
  }

  /** Failures in a row; 0 when facts come in. */
  int failuresInARow() {
    return failures.get();
  }

  private void run() {
    Backoff backoff = new Backoff(config.longestBackoff());
    while (running) {
      try {
        topics.create();
        read();
      } catch (WakeupException stopped) {
        return;
      } catch (RuntimeException | Error failure) {
        failures.incrementAndGet();
        LOG.warnf("Event loop starts again: %s", failure);
        backoff.sleep(() -> running);
      }
    }
  }

  private void read() {
    if (consumers.topics().isEmpty()) {
      running = false;
      return;
    }
    try (KafkaConsumer<byte[], byte[]> current = new KafkaConsumer<>(settings())) {
      consumer = current;
      current.subscribe(consumers.topics());
      while (running) {
        List<ReceivedRecord> records = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> kafka : current.poll(Duration.ofMillis(500))) {
          records.add(ReceivedRecord.of(kafka));
        }
        if (!records.isEmpty()) {
          take(records);
          current.commitSync();
        }
        failures.set(0);
      }
    }
  }

  private void take(List<ReceivedRecord> records) {
    try {
      Transactions.runNew(() -> intake.take(records));
    } catch (RuntimeException | Error failure) {
      LOG.debugf("A poll is taken record by record: %s", FailureOutline.of(failure));
      records.forEach(this::takeOne);
    }
  }

  private void takeOne(ReceivedRecord raw) {
    Backoff backoff = new Backoff(config.longestBackoff());
    while (running) {
      try {
        Transactions.runNew(() -> intake.take(List.of(raw)));
        return;
      } catch (RuntimeException | Error failure) {
        if (unreadable(failure) instanceof UnreadableEvent reason) {
          setAside(raw, reason.getMessage(), backoff);
          return;
        }
        failures.incrementAndGet();
        LOG.warnf(
            "Fact tried again: type=%s position=%s failure=%s",
            raw.type(), raw.position(), FailureOutline.of(failure));
        backoff.sleep(() -> running);
      }
    }
    throw new WakeupException();
  }

  private void setAside(ReceivedRecord raw, String reason, Backoff backoff) {
    while (running) {
      try {
        Transactions.runNew(() -> intake.setAside(raw, reason));
        return;
      } catch (RuntimeException failure) {
        failures.incrementAndGet();
        backoff.sleep(() -> running);
      }
    }
    throw new WakeupException();
  }

  private static Throwable unreadable(Throwable failure) {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof UnreadableEvent)) {
      cause = cause.getCause();
    }
    return cause;
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = config.client();
    settings.put("group.id", config.source());
    settings.put("key.deserializer", ByteArrayDeserializer.class);
    settings.put("value.deserializer", ByteArrayDeserializer.class);
    settings.put("enable.auto.commit", false);
    settings.put("auto.offset.reset", "earliest");
    settings.put("isolation.level", "read_committed");
    settings.put("max.poll.records", config.batch());
    settings.put("metadata.max.age.ms", 3000);
    settings.put("session.timeout.ms", 10000);
    // A fact that is tried for hours keeps its partition: the heartbeat, not the poll, tells that
    // we live.
    settings.put("max.poll.interval.ms", Integer.MAX_VALUE);
    return settings;
  }
}
