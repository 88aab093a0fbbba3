package ma.sac.basket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** Whether facts took effect, and whether that was their named outcome or an accident. */
@ApplicationScoped
class Taken {
  private final Sql sql;
  private final MeterRegistry metrics;

  Taken(Sql sql, MeterRegistry metrics) {
    this.sql = sql;
    this.metrics = metrics;
  }

  /** Returns once all of them are marked; one that fails is tried for ever and never is. */
  void await(List<UUID> events) {
    org.awaitility.Awaitility.await("all facts to be taken")
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                sql.number(
                        "SELECT count(*) FROM inbox_mark WHERE event_id = ANY (?::uuid[])", events)
                    == events.size());
  }

  /** Runs the work and fails when it made a fact unreadable, skipped or parked. */
  void untroubled(Runnable work) {
    double before = troubles();
    work.run();
    assertEquals(before, troubles(), "facts that were unreadable, skipped or parked");
  }

  private double troubles() {
    double aside =
        metrics.find("sac.events.unreadable").counters().stream().mapToDouble(Counter::count).sum();
    double skipped =
        metrics.find("sac.events.skipped").counters().stream().mapToDouble(Counter::count).sum();
    return aside + skipped + sql.number("SELECT count(*) FROM parked_event");
  }
}
