package ma.sac.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.Sql;

/**
 * Tells facts in the transaction that makes them true: they are written beside the state and reach
 * Kafka at least once after the commit, and never after a rollback. Within a key the order is the
 * order of the versions, because the rows are written last, after every lock and version check of
 * the transaction.
 */
@ApplicationScoped
public class Outbox {
  /** What the broker takes in one record, less the headers: a larger fact would stop the relay. */
  private static final int LARGEST = 1_000_000;

  private final Sql sql;
  private final ObjectMapper json;
  private final TransactionSynchronizationRegistry transaction;
  private final Instance<EntityManager> entityManager;
  private final OutboxRelay relay;

  Outbox(
      Sql sql,
      ObjectMapper json,
      TransactionSynchronizationRegistry transaction,
      Instance<EntityManager> entityManager,
      OutboxRelay relay) {
    this.sql = sql;
    this.json = json;
    this.transaction = transaction;
    this.entityManager = entityManager;
    this.relay = relay;
  }

  /** Publishes the fact when the current transaction commits. */
  public void publish(DomainEvent event) {
    add(
        new OutboxRow(
            Ids.next(),
            event.topic(),
            event.topic(),
            event.subject(),
            event.sequence(),
            event.key(),
            event.type(),
            bytes(event),
            traceHeader()));
  }

  /** Publishes the latest state of an aggregate to a compacted topic; null is the tombstone. */
  public void publishState(String topic, String key, String type, long version, Object state) {
    add(
        new OutboxRow(
            Ids.next(),
            topic,
            topic,
            key,
            version,
            key,
            type,
            state == null ? null : bytes(state),
            traceHeader()));
  }

  /**
   * Sends a record's own bytes to another topic (a dead-letter one), with the reason in its
   * headers.
   */
  void forward(String topic, String key, String type, byte[] payload, String headers) {
    add(new OutboxRow(Ids.next(), topic, topic, key, 0, key, type, payload, headers));
  }

  /** How many rows wait for the relay; bulk work pauses while this is high. */
  public long backlog() {
    return sql.number("SELECT count(*) FROM (SELECT 1 FROM outbox_event LIMIT 100000) waiting");
  }

  private void add(OutboxRow row) {
    if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("A fact is published in the transaction that makes it true");
    }
    buffer().add(row);
  }

  @SuppressWarnings("unchecked")
  private List<OutboxRow> buffer() {
    List<OutboxRow> rows = (List<OutboxRow>) transaction.getResource(Outbox.class);
    if (rows == null) {
      joinPersistence();
      rows = new ArrayList<>();
      transaction.putResource(Outbox.class, rows);
      transaction.registerInterposedSynchronization(new WriteBeforeCommit(rows));
    }
    return rows;
  }

  /**
   * A session can only be opened now, not in the commit; and what it flushes then comes before our
   * rows.
   */
  private void joinPersistence() {
    if (entityManager.isResolvable() && !entityManager.get().isJoinedToTransaction()) {
      throw new IllegalStateException("The session is outside the transaction");
    }
  }

  private void write(List<OutboxRow> rows) {
    if (entityManager.isResolvable()) {
      entityManager.get().flush();
    }
    Instant now = Instant.now();
    sql.update(
        """
        INSERT INTO outbox_event (id, topic, aggregatetype, aggregateid, aggregateversion, key, type, payload, headers, occurred_at)
        SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::bytea[], ?::text[], ?::timestamptz[])
        """,
        rows.stream().map(OutboxRow::id).toList(),
        rows.stream().map(OutboxRow::topic).toList(),
        rows.stream().map(OutboxRow::aggregateType).toList(),
        rows.stream().map(OutboxRow::aggregateId).toList(),
        rows.stream().map(OutboxRow::aggregateVersion).toList(),
        rows.stream().map(OutboxRow::key).toList(),
        rows.stream().map(OutboxRow::type).toList(),
        payloads(rows),
        rows.stream().map(OutboxRow::headers).toList(),
        rows.stream().map(row -> now).toList());
  }

  private static List<byte[]> payloads(List<OutboxRow> rows) {
    List<byte[]> payloads = new ArrayList<>();
    rows.forEach(row -> payloads.add(row.payload()));
    return payloads;
  }

  private byte[] bytes(Object value) {
    try {
      byte[] bytes = json.writeValueAsBytes(value);
      if (bytes.length > LARGEST) {
        throw new IllegalArgumentException(
            "A fact has at most " + LARGEST + " bytes: " + value.getClass().getName());
      }
      return bytes;
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(
          "Not representable as JSON: " + value.getClass().getName(), impossible);
    }
  }

  private static String traceHeader() {
    SpanContext span = Span.current().getSpanContext();
    if (!span.isValid()) {
      return "{}";
    }
    return "{\"traceparent\":\"00-"
        + span.getTraceId()
        + "-"
        + span.getSpanId()
        + "-"
        + span.getTraceFlags().asHex()
        + "\"}";
  }

  record OutboxRow(
      java.util.UUID id,
      String topic,
      String aggregateType,
      String aggregateId,
      long aggregateVersion,
      String key,
      String type,
      byte[] payload,
      String headers) {
    OutboxRow {
      if (key == null || key.getBytes(StandardCharsets.UTF_8).length == 0) {
        throw new IllegalArgumentException("Every fact has a key: " + type);
      }
    }
  }

  private final class WriteBeforeCommit implements Synchronization {
    private final List<OutboxRow> rows;

    WriteBeforeCommit(List<OutboxRow> rows) {
      this.rows = rows;
    }

    @Override
    public void beforeCompletion() {
      write(rows);
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        relay.wake();
      }
    }
  }
}
