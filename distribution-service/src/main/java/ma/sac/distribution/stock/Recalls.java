package ma.sac.distribution.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import ma.sac.kit.db.Sql;

/**
 * Recalls as standing ranges. A range marks the baskets that are here, binds those that come later,
 * and exposes every hand-over within it, whichever was told first.
 */
@ApplicationScoped
class Recalls {
  /** What became of the fact. */
  enum Outcome {
    RECALLED,
    LIFTED,
    ALREADY_SO
  }

  private final Sql sql;
  private final SerialLocks locks;
  private final RecallExposures exposures;

  Recalls(Sql sql, SerialLocks locks, RecallExposures exposures) {
    this.sql = sql;
    this.locks = locks;
    this.exposures = exposures;
  }

  Outcome recall(RecalledLot lot, long sequence) {
    hold(lot.serialRanges());
    if (!isNewer(lot, sequence, false)) {
      return Outcome.ALREADY_SO;
    }
    for (SerialRange range : lot.serialRanges()) {
      sql.update(
          """
          INSERT INTO recalled_range (lot_id, run, from_counter, to_counter, lifted) VALUES (?, ?, ?, ?, false)
          ON CONFLICT ON CONSTRAINT recalled_range_pk DO UPDATE SET lifted = false
          """,
          lot.lotId(),
          range.runNumber(),
          range.from(),
          range.to());
      mark(range);
    }
    exposures.exposeAll(lot.lotId());
    return Outcome.RECALLED;
  }

  Outcome lift(RecalledLot lot, long sequence) {
    hold(lot.serialRanges());
    if (!isNewer(lot, sequence, true)) {
      return Outcome.ALREADY_SO;
    }
    sql.update("UPDATE recalled_range SET lifted = true WHERE lot_id = ?", lot.lotId());
    // A basket stays recalled while another lot in it is.
    sql.update(
        """
        UPDATE basket b SET recalled = false FROM recalled_range mine
        WHERE mine.lot_id = ? AND b.run = mine.run AND b.counter BETWEEN mine.from_counter AND mine.to_counter AND b.recalled
          AND NOT EXISTS (SELECT 1 FROM recalled_range other WHERE other.run = b.run
                          AND b.counter BETWEEN other.from_counter AND other.to_counter AND NOT other.lifted)
        """,
        lot.lotId());
    return Outcome.LIFTED;
  }

  /**
   * Runs, then baskets in the order of their serials, then the lot: as whoever gives a basket takes
   * them. A basket that another lot marked already is held, too, or a hand-over of it at this
   * moment would not see this range, nor this recall that hand-over.
   */
  private void hold(List<SerialRange> ranges) {
    locks.take(ranges);
    ranges.stream()
        .sorted(Comparator.comparing(SerialRange::runNumber).thenComparing(SerialRange::from))
        .forEach(
            range ->
                sql.number(
                    """
                    SELECT count(*) FROM (SELECT 1 FROM basket WHERE run = ? AND counter BETWEEN ? AND ?
                      ORDER BY run, counter FOR UPDATE) held
                    """,
                    range.runNumber(),
                    range.from(),
                    range.to()));
  }

  /** Marks what a release brought under ranges that stood before it. */
  void markReleased(List<SerialRange> released) {
    for (SerialRange range : released) {
      sql.update(
          """
          UPDATE basket b SET recalled = true FROM recalled_range r
          WHERE r.run = ? AND NOT r.lifted AND b.run = r.run AND b.counter BETWEEN greatest(r.from_counter, ?) AND least(r.to_counter, ?)
          """,
          range.runNumber(),
          range.from(),
          range.to());
    }
  }

  private void mark(SerialRange range) {
    sql.update(
        "UPDATE basket SET recalled = true WHERE run = ? AND counter BETWEEN ? AND ? AND NOT recalled",
        range.runNumber(),
        range.from(),
        range.to());
  }

  private boolean isNewer(RecalledLot lot, long sequence, boolean lifted) {
    return sql.update(
            """
            INSERT INTO recalled_lot (lot_id, lot_code, cooperative_id, category, reason, lifted, version) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT ON CONSTRAINT recalled_lot_pk DO UPDATE SET lifted = excluded.lifted, reason = excluded.reason, version = excluded.version
            WHERE recalled_lot.version < excluded.version
            """,
            lot.lotId(),
            lot.lotCode(),
            lot.cooperativeId(),
            lot.category(),
            lot.reason() == null ? "" : lot.reason(),
            lifted,
            sequence)
        == 1;
  }
}
