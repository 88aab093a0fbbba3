package ma.sac.distribution.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import ma.sac.distribution.incidents.Discrepancies;
import ma.sac.kit.db.Sql;

/**
 * A released run becomes this service's stock: one row a basket, written by one statement a range.
 */
@ApplicationScoped
class ReleaseBaskets {
  /** What became of the fact. */
  enum Outcome {
    RELEASED,
    ALREADY_RELEASED,
    SERIALS_ALREADY_RELEASED,
    CAMPAIGN_UNKNOWN
  }

  private final Sql sql;
  private final SerialLocks locks;
  private final Recalls recalls;
  private final LateReports lateReports;
  private final Discrepancies discrepancies;

  ReleaseBaskets(
      Sql sql,
      SerialLocks locks,
      Recalls recalls,
      LateReports lateReports,
      Discrepancies discrepancies) {
    this.sql = sql;
    this.locks = locks;
    this.recalls = recalls;
    this.lateReports = lateReports;
    this.discrepancies = discrepancies;
  }

  Outcome release(ReleasedRun run, Instant releasedAt) {
    if (sql.number("SELECT count(*) FROM campaign WHERE id = ?", run.campaignId()) == 0) {
      return Outcome.CAMPAIGN_UNKNOWN;
    }
    locks.take(run.serialRanges());
    if (sql.number("SELECT count(*) FROM released_run WHERE run_id = ?", run.runId()) > 0) {
      return Outcome.ALREADY_RELEASED;
    }
    if (run.serialRanges().stream().anyMatch(this::isReleased)) {
      discrepancies.found(
          "SERIALS_RELEASED_TWICE",
          run.campaignId(),
          "run:" + run.runId(),
          "these serials are of another run",
          "basket-service",
          "they are released with this run");
      return Outcome.SERIALS_ALREADY_RELEASED;
    }
    record(run, releasedAt);
    run.serialRanges().forEach(range -> fill(run, range));
    recalls.markReleased(run.serialRanges());
    lateReports.settle(run.serialRanges());
    return Outcome.RELEASED;
  }

  private boolean isReleased(SerialRange range) {
    return sql.number(
            "SELECT count(*) FROM released_range WHERE run = ? AND int4range(from_counter, to_counter, '[]') && int4range(?, ?, '[]')",
            range.runNumber(),
            range.from(),
            range.to())
        > 0;
  }

  private void record(ReleasedRun run, Instant releasedAt) {
    sql.update(
        "INSERT INTO released_run (run_id, campaign_id, warehouse_id, baskets, weight_grams, cost, best_before, released_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        run.runId(),
        run.campaignId(),
        run.warehouseId(),
        run.baskets(),
        run.basketWeightGrams(),
        run.basketCost(),
        run.bestBefore(),
        releasedAt);
    List<ReleasedRun.Lot> lots = run.lots() == null ? List.of() : run.lots();
    sql.batch(
        """
        INSERT INTO released_lot (run_id, lot_id, lot_code, order_id, cooperative_id, name_fr, name_ar, territory, women_led,
          kind, category, quantity, weight_grams, amount, best_before)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """,
        lots.stream().map(lot -> row(run, lot)).toList());
  }

  private static Object[] row(ReleasedRun run, ReleasedRun.Lot lot) {
    return new Object[] {
      run.runId(),
      lot.lotId(),
      lot.lotCode(),
      lot.orderId(),
      lot.cooperativeId(),
      lot.cooperativeNameFr(),
      lot.cooperativeNameAr(),
      lot.territory(),
      lot.womenLed(),
      lot.kind(),
      lot.category(),
      lot.quantity(),
      lot.weightGrams(),
      lot.amount(),
      lot.bestBefore()
    };
  }

  private void fill(ReleasedRun run, SerialRange range) {
    sql.update(
        "INSERT INTO released_range (run, from_counter, to_counter, run_id) VALUES (?, ?, ?, ?)",
        range.runNumber(),
        range.from(),
        range.to(),
        run.runId());
    sql.update(
        """
        INSERT INTO basket (run, counter, campaign_id, status, warehouse_id, best_before, move_cause, move_reference)
        SELECT ?, counter, ?, 'IN_STOCK', ?, ?, ?, ?::uuid FROM generate_series(?, ?) AS counter
        """,
        range.runNumber(),
        run.campaignId(),
        run.warehouseId(),
        run.bestBefore(),
        MoveCause.RELEASE,
        run.runId(),
        range.from(),
        range.to());
  }
}
