package ma.sac.basket.lots;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import ma.sac.basket.LocalDay;
import ma.sac.kit.db.Sql;
import ma.sac.kit.jobs.JobRun;
import ma.sac.kit.jobs.PeriodicJob;

/** Takes lots out of stock on the day after their best-before. */
@ApplicationScoped
class ExpireLots implements PeriodicJob {
  private static final String TYPE = "expire-lots";
  private static final int CHUNK = 500;

  private final Sql sql;
  private final Lots lots;
  private final StockLedger ledger;

  ExpireLots(Sql sql, Lots lots, StockLedger ledger) {
    this.sql = sql;
    this.lots = lots;
    this.ledger = ledger;
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public void run(JobRun run) {
    LocalDate day = LocalDay.today();
    AtomicInteger last = new AtomicInteger(CHUNK);
    AtomicInteger all = new AtomicInteger();
    while (last.get() == CHUNK) {
      run.chunk(
          () -> {
            last.set(expire(day, run.id()));
            return new JobRun.Progress(day, all.addAndGet(last.get()), null);
          });
    }
  }

  private int expire(LocalDate day, UUID jobId) {
    List<UUID> due =
        sql.list(
            """
            SELECT id FROM lot WHERE status IN ('QUARANTINED', 'RELEASED') AND best_before < ?
            ORDER BY id LIMIT ? FOR UPDATE
            """,
            row -> row.getObject(1, UUID.class),
            day,
            CHUNK);
    for (Account account : List.of(Account.QUARANTINE, Account.AVAILABLE)) {
      ledger.postAll(due, account, Account.BLOCKED, TYPE, jobId, "basket-service");
    }
    lots.move(due, Lot.Status.EXPIRED);
    return due.size();
  }
}
