package ma.sac.distribution.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import ma.sac.kit.db.Sql;

/**
 * A release and a recall of the same run take turns: whichever comes second sees the other whole.
 */
@ApplicationScoped
class SerialLocks {
  private static final int NAMESPACE = "serials".hashCode();

  private final Sql sql;

  SerialLocks(Sql sql) {
    this.sql = sql;
  }

  void take(Collection<SerialRange> ranges) {
    ranges.stream()
        .map(SerialRange::runNumber)
        .distinct()
        .sorted()
        .forEach(run -> sql.first("SELECT pg_advisory_xact_lock(?, ?)", row -> 1, NAMESPACE, run));
  }
}
