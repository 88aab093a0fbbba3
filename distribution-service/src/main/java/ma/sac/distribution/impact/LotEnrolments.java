package ma.sac.distribution.impact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.distribution.Reach;
import ma.sac.distribution.Where;
import ma.sac.distribution.stock.LocalDay;
import ma.sac.distribution.stock.Serial;
import ma.sac.kit.db.Sql;

/** From a lot to the enrolments that got a basket with it. */
@ApplicationScoped
class LotEnrolments {
  record Reached(
      UUID handoverId,
      UUID enrolmentId,
      UUID campaignId,
      String serial,
      UUID siteId,
      LocalDate handedOverOn) {}

  private final Sql sql;
  private final Reach reach;

  LotEnrolments(Sql sql, Reach reach) {
    this.sql = sql;
    this.reach = reach;
  }

  /** Of the runs that the lot went into; none when it is not known here. */
  List<UUID> campaigns(UUID lot) {
    return sql.list(
        "SELECT DISTINCT campaign_id FROM released_lot JOIN released_run USING (run_id) WHERE lot_id = ?",
        row -> row.getObject(1, UUID.class),
        lot);
  }

  /** By serial, after the given one. */
  List<Reached> list(UUID lot, Serial after, int limit) {
    Where where =
        reach
            .ofCampaigns(Where.everything().and("lot_id = ?", lot))
            .and("(h.run, h.counter) > (?, ?)", after.run(), after.counter());
    return sql.list(
        """
        SELECT h.id, h.enrolment_id, h.campaign_id, h.run, h.counter, h.site_id, h.handed_over_at
        FROM released_lot l JOIN released_range g USING (run_id)
        JOIN handover h ON h.run = g.run AND h.counter BETWEEN g.from_counter AND g.to_counter AND h.status <> 'REVERSED'
          AND h.enrolment_id IS NOT NULL
        """
            + where.text()
            + " ORDER BY h.run, h.counter LIMIT "
            + limit,
        row ->
            new Reached(
                row.getObject("id", UUID.class),
                row.getObject("enrolment_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                new Serial(row.getInt("run"), row.getInt("counter")).toString(),
                row.getObject("site_id", UUID.class),
                LocalDay.of(Sql.instant(row, "handed_over_at"))),
        where.arguments());
  }
}
