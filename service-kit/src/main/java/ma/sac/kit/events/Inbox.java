package ma.sac.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** What this service has taken or set aside, so that a repeat changes nothing. */
@ApplicationScoped
class Inbox {
  private final Sql sql;
  private final EventsConfig config;

  Inbox(Sql sql, EventsConfig config) {
    this.sql = sql;
    this.config = config;
  }

  /** Marks them in the transaction of their effects; returns those that had no mark. */
  Set<UUID> mark(Collection<UUID> events) {
    if (events.isEmpty()) {
      return Set.of();
    }
    // Marked in the order of the ids, so that two instances that overlap never wait for each other
    // in a circle.
    List<UUID> ids = events.stream().distinct().sorted().toList();
    return new HashSet<>(
        sql.list(
            "INSERT INTO inbox_mark (consumer, event_id) SELECT ?, unnest(?) ON CONFLICT DO NOTHING RETURNING event_id",
            row -> row.getObject(1, UUID.class),
            config.source(),
            ids));
  }

  /** The fact had no effect after all: it may come again. */
  void forget(UUID event) {
    sql.update(
        "DELETE FROM inbox_mark WHERE consumer = ? AND event_id = ?", config.source(), event);
  }
}
