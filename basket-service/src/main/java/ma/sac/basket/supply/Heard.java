package ma.sac.basket.supply;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.ReceivedEvent;

/** Until when each topic was heard: what an answer made of other services' facts says as asOf. */
@ApplicationScoped
public class Heard {
  private final Sql sql;
  private final Map<String, Instant> written = new ConcurrentHashMap<>();

  Heard(Sql sql) {
    this.sql = sql;
  }

  /** Written at most once for each second of the told time, so that intake stays fast. */
  public void note(ReceivedEvent event) {
    Instant last = written.getOrDefault(event.topic(), Instant.EPOCH);
    if (event.time().isAfter(last.plusSeconds(1))) {
      sql.update(
          "INSERT INTO heard (topic, until) VALUES (?, ?) ON CONFLICT (topic) DO UPDATE SET until = greatest(heard.until, excluded.until)",
          event.topic(),
          event.time());
      written.put(event.topic(), event.time());
    }
  }

  public Map<String, Instant> asOf() {
    Map<String, Instant> times = new TreeMap<>();
    sql.list(
            "SELECT topic, until FROM heard",
            row -> Map.entry(row.getString(1), row.getObject(2, Timestamp.class).toInstant()))
        .forEach(entry -> times.put(entry.getKey(), entry.getValue()));
    return times;
  }
}
