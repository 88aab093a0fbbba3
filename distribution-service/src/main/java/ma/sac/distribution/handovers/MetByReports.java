package ma.sac.distribution.handovers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ma.sac.distribution.stock.BasketStatus;
import ma.sac.distribution.stock.Serial;
import ma.sac.distribution.stock.SerialLocks;
import ma.sac.distribution.vouchers.Voucher;
import ma.sac.kit.db.Sql;

/**
 * What a chunk of reports meets: read in a few statements, vouchers and then baskets locked, each
 * in the order of their keys, so that two devices never wait for each other in a circle.
 */
@ApplicationScoped
class MetByReports {
  /** A basket as it is found. */
  record Basket(
      UUID campaignId, BasketStatus status, UUID siteId, LocalDate bestBefore, boolean recalled) {}

  /**
   * Everything by its key; {@code serials} are those that the ids stand for already, {@code
   * givenOn} is the voucher of the hand-over that a basket had.
   */
  record Met(
      Map<UUID, ReportAnswer> answered,
      Map<UUID, Serial> serials,
      Map<UUID, Voucher> vouchers,
      Map<Serial, Basket> baskets,
      Map<Serial, UUID> givenOn,
      Map<UUID, String> territories) {}

  private final Sql sql;
  private final SerialLocks locks;

  MetByReports(Sql sql, SerialLocks locks) {
    this.sql = sql;
    this.locks = locks;
  }

  Met of(List<Report> reports) {
    List<UUID> ids = reports.stream().map(Report::id).distinct().toList();
    List<Integer> runs = reports.stream().map(report -> report.serial().run()).toList();
    List<Integer> counters = reports.stream().map(report -> report.serial().counter()).toList();
    locks.takeRuns(runsNotReleased(runs, counters));
    // Locked first: what is read after it is at least as new.
    Map<UUID, Voucher> vouchers = vouchers(reports);
    Map<Serial, Basket> baskets = baskets(runs, counters);
    return new Met(
        answered(ids),
        serials(ids),
        vouchers,
        baskets,
        givenOn(runs, counters),
        territories(reports));
  }

  /**
   * A release of them may be under way at this moment: it settles what was reported before it, so
   * it must see this report, or this report its baskets.
   */
  private List<Integer> runsNotReleased(List<Integer> runs, List<Integer> counters) {
    return sql.list(
        """
        SELECT DISTINCT run FROM unnest(?::int[], ?::int[]) AS reported (run, counter)
        WHERE NOT EXISTS (SELECT 1 FROM basket b WHERE b.run = reported.run AND b.counter = reported.counter)
        """,
        row -> row.getInt(1),
        runs,
        counters);
  }

  private Map<UUID, Voucher> vouchers(List<Report> reports) {
    Map<UUID, Voucher> vouchers = new HashMap<>();
    sql.list(
            "SELECT "
                + Voucher.COLUMNS
                + " FROM voucher WHERE id = ANY (?::uuid[]) ORDER BY id FOR UPDATE",
            Voucher::read,
            reports.stream().map(Report::voucher).filter(Objects::nonNull).distinct().toList())
        .forEach(voucher -> vouchers.put(voucher.id(), voucher));
    return vouchers;
  }

  private Map<Serial, Basket> baskets(List<Integer> runs, List<Integer> counters) {
    Map<Serial, Basket> baskets = new HashMap<>();
    sql.list(
        """
        SELECT run, counter, campaign_id, status, site_id, best_before, recalled OR EXISTS (
          SELECT 1 FROM recalled_range r WHERE r.run = b.run AND b.counter BETWEEN r.from_counter AND r.to_counter AND NOT r.lifted) AS recalled
        FROM basket b WHERE (run, counter) IN (SELECT * FROM unnest(?::int[], ?::int[])) ORDER BY run, counter FOR UPDATE
        """,
        row ->
            baskets.put(
                new Serial(row.getInt("run"), row.getInt("counter")),
                new Basket(
                    row.getObject("campaign_id", UUID.class),
                    BasketStatus.valueOf(row.getString("status")),
                    row.getObject("site_id", UUID.class),
                    row.getObject("best_before", LocalDate.class),
                    row.getBoolean("recalled"))),
        runs,
        counters);
    return baskets;
  }

  private Map<UUID, ReportAnswer> answered(List<UUID> ids) {
    Map<UUID, ReportAnswer> answered = new HashMap<>();
    sql.list(
        "SELECT handover_id, verdict, reason, incident_id FROM handover_report WHERE handover_id = ANY (?::uuid[])",
        row ->
            answered.put(
                row.getObject(1, UUID.class),
                new ReportAnswer(
                    row.getObject(1, UUID.class),
                    ReportVerdict.valueOf(row.getString(2)),
                    row.getString(3),
                    row.getObject(4, UUID.class))),
        ids);
    return answered;
  }

  private Map<UUID, Serial> serials(List<UUID> ids) {
    Map<UUID, Serial> serials = new HashMap<>();
    sql.list(
        """
        SELECT id, run, counter FROM handover WHERE id = ANY (?::uuid[])
        UNION SELECT handover_id, run, counter FROM handover_report WHERE handover_id = ANY (?::uuid[])
        """,
        row -> serials.put(row.getObject(1, UUID.class), new Serial(row.getInt(2), row.getInt(3))),
        ids,
        ids);
    return serials;
  }

  private Map<Serial, UUID> givenOn(List<Integer> runs, List<Integer> counters) {
    Map<Serial, UUID> givenOn = new HashMap<>();
    sql.list(
        "SELECT run, counter, voucher_id FROM handover WHERE (run, counter) IN (SELECT * FROM unnest(?::int[], ?::int[])) AND status = 'RECORDED'",
        row -> givenOn.put(new Serial(row.getInt(1), row.getInt(2)), row.getObject(3, UUID.class)),
        runs,
        counters);
    return givenOn;
  }

  private Map<UUID, String> territories(List<Report> reports) {
    Map<UUID, String> territories = new HashMap<>();
    sql.list(
        "SELECT id, territory FROM site WHERE id = ANY (?::uuid[])",
        row -> territories.put(row.getObject(1, UUID.class), row.getString(2)),
        reports.stream().map(report -> report.request().siteId()).distinct().toList());
    return territories;
  }
}
