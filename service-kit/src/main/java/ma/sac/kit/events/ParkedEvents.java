package ma.sac.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.sac.kit.db.Sql;

/**
 * Facts that refer to something not yet known wait here, and later facts of their key behind them,
 * until what they wait for is known. Nothing is lost and nothing overtakes; what stays is visible
 * to the operators.
 */
@ApplicationScoped
public class ParkedEvents {
  private final Sql sql;
  private final Consumers consumers;
  private final ReceivedRecord.Reader reader;
  private final RecordHeaders headers;
  private final Inbox inbox;
  private final DeadLetters deadLetters;
  private final KeyLocks locks;

  ParkedEvents(
      Sql sql,
      Consumers consumers,
      ReceivedRecord.Reader reader,
      RecordHeaders headers,
      Inbox inbox,
      DeadLetters deadLetters,
      KeyLocks locks) {
    this.sql = sql;
    this.consumers = consumers;
    this.reader = reader;
    this.headers = headers;
    this.inbox = inbox;
    this.deadLetters = deadLetters;
    this.locks = locks;
  }

  /** How many facts wait, up to 100,000. */
  public long count() {
    return sql.number("SELECT count(*) FROM (SELECT 1 FROM parked_event LIMIT 100000) waiting");
  }

  /** The fact that waits longest: which it is and since when, but not for whom. */
  Optional<String> oldest() {
    return sql.first(
        "SELECT topic, type, event_id, parked_at FROM parked_event ORDER BY seq LIMIT 1",
        row ->
            "%s of %s, event %s, since %s"
                .formatted(
                    row.getString("type"),
                    row.getString("topic"),
                    row.getString("event_id"),
                    Sql.instant(row, "parked_at")));
  }

  /**
   * Called in the transaction that makes the reference known, after it was written: lets in what
   * waits for it, in order.
   */
  public void release(String reference) {
    locks.lockReference(reference);
    List<TopicKey> keys =
        sql.list(
            "SELECT topic, key FROM parked_event WHERE waiting_for = ? GROUP BY topic, key ORDER BY min(seq)",
            row -> new TopicKey(row.getString(1), row.getString(2)),
            reference);
    keys.forEach(this::letIn);
  }

  private void letIn(TopicKey key) {
    locks.lockKey(key.topic(), key.key());
    for (Waiting waiting : waiting(key)) {
      Handled handled = handle(waiting.raw());
      if (!handled.isDone()) {
        sql.update(
            "UPDATE parked_event SET waiting_for = ? WHERE seq = ?",
            handled.waitingFor(),
            waiting.seq());
        return;
      }
      sql.update("DELETE FROM parked_event WHERE seq = ?", waiting.seq());
    }
  }

  private Handled handle(ReceivedRecord raw) {
    Optional<EventsConsumer> consumer = consumers.of(raw.topic(), raw.type());
    try {
      // A type that this version reads no more is skipped, as it would be in the topic.
      return consumer.isEmpty() ? Handled.DONE : settle(consumer.get(), reader.read(raw));
    } catch (UnreadableEvent unreadable) {
      // It was parked behind another and is looked into only now. Its own id must be free for the
      // mended one.
      inbox.forget(raw.id());
      deadLetters.add(raw, unreadable.getMessage());
      return Handled.DONE;
    }
  }

  /**
   * Asks the consumer until it is done, or waits for something whose lock is held: what makes that
   * known comes after us, and will find the fact.
   */
  Handled settle(EventsConsumer consumer, ReceivedEvent event) {
    Set<String> locked = new HashSet<>();
    Handled handled = consumer.on(event);
    while (!handled.isDone() && locked.add(handled.waitingFor())) {
      locks.lockReference(handled.waitingFor());
      handled = consumer.on(event);
    }
    return handled;
  }

  private List<Waiting> waiting(TopicKey key) {
    return sql.list(
        "SELECT seq, headers, payload, position FROM parked_event WHERE topic = ? AND key = ? ORDER BY seq",
        row ->
            new Waiting(
                row.getLong("seq"),
                new ReceivedRecord(
                    key.topic(),
                    key.key(),
                    headers.parse(row.getString("headers")),
                    row.getBytes("payload"),
                    row.getString("position"))),
        key.topic(),
        key.key());
  }

  /** Parks the fact when others of its key wait already; says whether it did. */
  boolean queueBehind(ReceivedRecord raw) {
    if (!holds(raw)) {
      return false;
    }
    // Those in front may be let in at this very moment: once the turn is ours, look again.
    locks.lockKey(raw.topic(), raw.key());
    boolean behind = holds(raw);
    if (behind) {
      park(raw, null);
    }
    return behind;
  }

  private boolean holds(ReceivedRecord raw) {
    return sql.first(
            "SELECT 1 FROM parked_event WHERE topic = ? AND key = ? LIMIT 1",
            row -> 1,
            raw.topic(),
            raw.key())
        .isPresent();
  }

  void park(ReceivedRecord raw, String waitingFor) {
    sql.update(
        "INSERT INTO parked_event (topic, key, waiting_for, event_id, type, headers, payload, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        raw.topic(),
        raw.key(),
        waitingFor,
        raw.id(),
        raw.type(),
        headers.format(raw.headers()),
        raw.payload(),
        raw.position());
  }

  private record TopicKey(String topic, String key) {}

  private record Waiting(long seq, ReceivedRecord raw) {}
}
