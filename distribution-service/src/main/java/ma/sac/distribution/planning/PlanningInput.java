package ma.sac.distribution.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.sac.kit.db.Sql;

/** What a plan is computed from. */
@ApplicationScoped
class PlanningInput {
  private final Sql sql;

  PlanningInput(Sql sql) {
    this.sql = sql;
  }

  /** Enrolments of the campaign with more entitlement than vouchers, in a stable order. */
  List<Demand> demands(UUID campaign) {
    return sql.list(
        """
        SELECT e.enrolment_id, e.zone_id, e.territory, e.entitlement - coalesce(held.vouchers, 0) AS due
        FROM known_enrolment e
        LEFT JOIN (SELECT enrolment_id, count(*) AS vouchers FROM voucher WHERE campaign_id = ? AND ordinal IS NOT NULL GROUP BY enrolment_id) held
          USING (enrolment_id)
        WHERE e.campaign_id = ? AND e.status IN ('APPROVED', 'PARTLY_SERVED') AND e.entitlement > coalesce(held.vouchers, 0)
        ORDER BY e.enrolment_id
        """,
        row ->
            new Demand(
                row.getObject("enrolment_id", UUID.class),
                row.getObject("zone_id", UUID.class),
                row.getString("territory"),
                row.getInt("due")),
        campaign,
        campaign);
  }

  Map<UUID, NearestSite.Zone> zones() {
    return sql
        .list(
            "SELECT * FROM zone",
            row ->
                new NearestSite.Zone(
                    row.getObject("id", UUID.class),
                    row.getString("territory"),
                    row.getDouble("latitude"),
                    row.getDouble("longitude")))
        .stream()
        .collect(Collectors.toMap(NearestSite.Zone::id, Function.identity()));
  }

  /**
   * Open sites with what is still free there: a household that has not come yet keeps its place.
   */
  List<SiteCalendar> calendars(LocalDate fromDay, int days) {
    Map<UUID, SiteCalendar> calendars =
        sites().stream()
            .collect(
                Collectors.toMap(
                    SiteCalendar.Site::id, site -> new SiteCalendar(site, fromDay, days)));
    sql.list(
        "SELECT site_id, day, slot, count(DISTINCT enrolment_id) AS households FROM voucher WHERE status = 'ISSUED' AND site_id IS NOT NULL AND day >= ? AND day < ? GROUP BY site_id, day, slot",
        row -> {
          SiteCalendar calendar = calendars.get(row.getObject("site_id", UUID.class));
          if (calendar != null) {
            calendar.occupy(
                row.getObject("day", LocalDate.class),
                row.getString("slot"),
                row.getInt("households"));
          }
          return 1;
        },
        fromDay,
        fromDay.plusDays(days));
    return List.copyOf(calendars.values());
  }

  private List<SiteCalendar.Site> sites() {
    return sql.list(
        "SELECT * FROM site WHERE status = 'OPEN'",
        row ->
            new SiteCalendar.Site(
                row.getObject("id", UUID.class),
                row.getObject("zone_id", UUID.class),
                row.getString("territory"),
                row.getDouble("latitude"),
                row.getDouble("longitude"),
                row.getInt("capacity_per_day"),
                row.getInt("capacity_per_slot"),
                row.getInt("slot_minutes"),
                row.getObject("opens_at", LocalTime.class),
                row.getObject("closes_at", LocalTime.class)));
  }
}
