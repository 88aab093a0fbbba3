package ma.sac.kit.events;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What one transaction does with received records: marks in one insert, then the effects in the
 * records' order.
 */
@ApplicationScoped
class EventIntake {
  private final Inbox inbox;
  private final Consumers consumers;
  private final ReceivedRecord.Reader reader;
  private final ParkedEvents parked;
  private final DeadLetters deadLetters;
  private final MeterRegistry metrics;

  EventIntake(
      Inbox inbox,
      Consumers consumers,
      ReceivedRecord.Reader reader,
      ParkedEvents parked,
      DeadLetters deadLetters,
      MeterRegistry metrics) {
    this.inbox = inbox;
    this.consumers = consumers;
    this.reader = reader;
    this.parked = parked;
    this.deadLetters = deadLetters;
    this.metrics = metrics;
  }

  /** Must run in a transaction; an exception leaves nothing behind. */
  void take(List<ReceivedRecord> records) {
    List<ReceivedRecord> read = records.stream().filter(this::isRead).toList();
    Set<UUID> unseen = inbox.mark(read.stream().map(ReceivedRecord::id).toList());
    for (ReceivedRecord raw : read) {
      if (unseen.remove(raw.id())) {
        takeEffect(raw);
      }
    }
  }

  /** Sets aside a record that cannot be read, with the reason, so that the next one passes. */
  void setAside(ReceivedRecord raw, String reason) {
    deadLetters.add(raw, reason);
  }

  private boolean isRead(ReceivedRecord raw) {
    // A record without any type cannot be told from a broken one of ours.
    boolean read = raw.type().isEmpty() || consumers.of(raw.topic(), raw.type()).isPresent();
    if (!read) {
      metrics.counter("sac.events.skipped", "topic", raw.topic()).increment();
    }
    return read;
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
