package ma.sac.distribution.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.ReceivedEvent;

/**
 * As of when the copies of other services are true. Written once a transaction, however many facts
 * it takes in.
 */
@ApplicationScoped
public class SourcesHeard {
  private final Sql sql;
  private final TransactionSynchronizationRegistry transaction;

  SourcesHeard(Sql sql, TransactionSynchronizationRegistry transaction) {
    this.sql = sql;
    this.transaction = transaction;
  }

  public void heard(ReceivedEvent event) {
    heardInThisTransaction().merge(event.topic(), event.time(), (a, b) -> a.isAfter(b) ? a : b);
  }

  /** By topic, the time of the latest fact that took effect here. */
  public Map<String, Instant> asOf() {
    return sql
        .list(
            "SELECT topic, heard_at FROM source_heard ORDER BY topic",
            row -> Map.entry(row.getString(1), Sql.instant(row, "heard_at")))
        .stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  @SuppressWarnings("unchecked")
  private Map<String, Instant> heardInThisTransaction() {
    Map<String, Instant> heard = (Map<String, Instant>) transaction.getResource(SourcesHeard.class);
    if (heard == null) {
      Map<String, Instant> first = new TreeMap<>();
      transaction.putResource(SourcesHeard.class, first);
      transaction.registerInterposedSynchronization(
          new Synchronization() {
            @Override
            public void beforeCompletion() {
              write(first);
            }

            @Override
            public void afterCompletion(int status) {
              // What was not committed was not heard.
            }
          });
      return first;
    }
    return heard;
  }

  private void write(Map<String, Instant> heard) {
    heard.forEach(
        (topic, at) ->
            sql.update(
                """
                INSERT INTO source_heard (topic, heard_at) VALUES (?, ?)
                ON CONFLICT ON CONSTRAINT source_heard_pk DO UPDATE SET heard_at = greatest(source_heard.heard_at, excluded.heard_at)
                """,
                topic,
                at));
  }
}
