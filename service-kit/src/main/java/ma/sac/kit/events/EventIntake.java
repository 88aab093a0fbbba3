package ma.sac.kit.events;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/**
 * What one transaction does with received records: marks in one insert, then the effects in the
 * records' order.
 */
@ApplicationScoped
class EventIntake {
  private final Sql sql;
  private final Consumers consumers;
  private final ReceivedRecord.Reader reader;
  private final ParkedEvents parked;
  private final DeadLetters deadLetters;
  private final EventsConfig config;
  private final MeterRegistry metrics;

  EventIntake(
      Sql sql,
      Consumers consumers,
      ReceivedRecord.Reader reader,
      ParkedEvents parked,
      DeadLetters deadLetters,
      EventsConfig config,
      MeterRegistry metrics) {
    this.sql = sql;
    this.consumers = consumers;
    this.reader = reader;
    this.parked = parked;
    this.deadLetters = deadLetters;
    this.config = config;
    this.metrics = metrics;
  }

  /** Must run in a transaction; an exception leaves nothing behind. */
  void take(List<ReceivedRecord> records) {
    List<ReceivedRecord> read = records.stream().filter(this::isRead).toList();
    Set<UUID> unseen = mark(read);
    for (ReceivedRecord raw : read) {
      if (unseen.remove(raw.id())) {
        takeEffect(raw);
      }
    }
  }

  /** Sets aside a record that cannot be read, with the reason, so that the next one passes. */
  void setAside(ReceivedRecord raw, String reason) {
    if (!mark(List.of(raw)).isEmpty()) {
      deadLetters.add(raw, reason);
    }
  }

  private boolean isRead(ReceivedRecord raw) {
    // A record without any type cannot be told from a broken one of ours.
    boolean read = raw.type().isEmpty() || consumers.of(raw.topic(), raw.type()).isPresent();
    if (!read) {
      metrics.counter("sac.events.skipped", "topic", raw.topic()).increment();
    }
    return read;
  }

  private Set<UUID> mark(List<ReceivedRecord> records) {
    if (records.isEmpty()) {
      return Set.of();
    }
    // Marked in the order of the ids, so that two instances that overlap never wait for each other
    // in a circle.
    List<UUID> ids = records.stream().map(ReceivedRecord::id).distinct().sorted().toList();
    return new HashSet<>(
        sql.list(
            "INSERT INTO inbox_mark (consumer, event_id) SELECT ?, unnest(?) ON CONFLICT DO NOTHING RETURNING event_id",
            row -> row.getObject(1, UUID.class),
            config.source(),
            ids));
  }

  private void takeEffect(ReceivedRecord raw) {
    if (raw.type().isEmpty()) {
      throw new UnreadableEvent("no CloudEvents type of ours");
    }
    ReceivedEvent event = reader.read(raw);
    EventsConsumer consumer = consumers.of(raw.topic(), raw.type()).orElseThrow();
    if (parked.queueBehind(raw)) {
      return;
    }
    Handled handled = parked.settle(consumer, event);
    if (!handled.isDone()) {
      parked.park(raw, handled.waitingFor());
    }
    metrics.counter("sac.events.taken", "topic", raw.topic()).increment();
  }
}
