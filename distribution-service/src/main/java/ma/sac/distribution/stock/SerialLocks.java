package ma.sac.distribution.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import ma.sac.kit.db.Sql;

/**
 * A release, a recall and a report of a serial not released yet take turns where they are of the
 * same run: whichever comes second sees the other whole.
 */
@ApplicationScoped
public class SerialLocks {
  private static final int NAMESPACE = "serials".hashCode();

  private final Sql sql;

  SerialLocks(Sql sql) {
    this.sql = sql;
  }

  void take(Collection<SerialRange> ranges) {
    takeRuns(ranges.stream().map(SerialRange::runNumber).toList());
  }

  /** Until the transaction ends. */
  public void takeRuns(Collection<Integer> runs) {
    runs.stream()
        .distinct()
        .sorted()
        .forEach(run -> sql.first("SELECT pg_advisory_xact_lock(?, ?)", row -> 1, NAMESPACE, run));
  }
}
