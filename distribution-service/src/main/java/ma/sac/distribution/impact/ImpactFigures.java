package ma.sac.distribution.impact;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.kit.security.Territories;

/** The figures of the impact report, each from one indexed statement. */
@ApplicationScoped
class ImpactFigures {
  /** What an order still binds: its amount as far as it went in its life. */
  private static final String COMMITTED =
      """
      CASE WHEN status = 'PLACED' THEN ordered_amount WHEN status IN ('CONFIRMED', 'PARTLY_DELIVERED', 'DELIVERED', 'CLOSING') THEN confirmed_amount
        WHEN status IN ('CLOSED_SHORT', 'CANCELLED') THEN accepted_amount ELSE 0 END
      """;

  private final Sql sql;
  private final Territories territories;

  ImpactFigures(Sql sql, Territories territories) {
    this.sql = sql;
    this.territories = territories;
  }

  ImpactView.Baskets baskets(UUID campaign, long target) {
    Map<String, Long> by = new HashMap<>();
    sql.list(
        "SELECT status, count(*) FROM basket WHERE campaign_id = ? GROUP BY status",
        row -> by.put(row.getString(1), row.getLong(2)),
        campaign);
    return new ImpactView.Baskets(
        target,
        by.values().stream().mapToLong(Long::longValue).sum(),
        by.getOrDefault("IN_STOCK", 0L),
        by.getOrDefault("IN_TRANSIT", 0L),
        by.getOrDefault("AT_SITE", 0L),
        by.getOrDefault("HANDED_OVER", 0L),
        by.getOrDefault("GIVEN_WITHOUT_RIGHT", 0L),
        by.getOrDefault("RETURNED", 0L),
        by.getOrDefault("DAMAGED", 0L),
        by.getOrDefault("LOST", 0L),
        by.getOrDefault("DESTROYED", 0L),
        by.getOrDefault("CARRIED_OVER", 0L),
        by.getOrDefault("DONATED", 0L));
  }

  long enrolled(UUID campaign) {
    return sql.number(
        "SELECT count(*) FROM known_enrolment WHERE campaign_id = ? AND status <> 'WITHDRAWN'",
        campaign);
  }

  List<ImpactView.Territory> byTerritory(UUID campaign) {
    return sql.list(
        """
        SELECT e.territory, sum(h.baskets) AS baskets, count(*) AS households, sum(e.household_size) AS people
        FROM (SELECT enrolment_id, count(*) AS baskets FROM handover WHERE campaign_id = ? AND status = 'RECORDED' GROUP BY enrolment_id) h
        JOIN known_enrolment e USING (enrolment_id) GROUP BY e.territory ORDER BY e.territory
        """,
        row -> {
          String code = row.getString("territory");
          var known = territories.find(code);
          return new ImpactView.Territory(
              code,
              known.map(Territories.Territory::nameFr).orElse(code),
              known.map(Territories.Territory::nameAr).orElse(code),
              row.getLong("baskets"),
              row.getLong("households"),
              row.getLong("people"));
        },
        campaign);
  }

  List<ImpactView.Cooperative> byCooperative(UUID campaign) {
    return sql.list(
        """
        SELECT o.cooperative_id, o.name_fr, o.name_ar, o.territory, o.women_led, o.ordered, coalesce(r.accepted, 0) AS accepted, o.paid,
          coalesce(l.weight_grams, 0) AS weight_grams
        FROM (SELECT cooperative_id, min(name_fr) AS name_fr, min(name_ar) AS name_ar, min(territory) AS territory, bool_or(women_led) AS women_led,
                sum(%s) AS ordered, sum(paid_amount) AS paid
              FROM known_order WHERE campaign_id = ? GROUP BY cooperative_id) o
        LEFT JOIN (SELECT k.cooperative_id, sum(r.accepted_amount) AS accepted FROM known_receipt r JOIN known_order k USING (order_id)
                   WHERE r.campaign_id = ? AND NOT r.reversed GROUP BY k.cooperative_id) r USING (cooperative_id)
        LEFT JOIN (SELECT cooperative_id, sum(l.weight_grams) AS weight_grams FROM released_lot l JOIN released_run USING (run_id)
                   WHERE campaign_id = ? GROUP BY cooperative_id) l USING (cooperative_id)
        WHERE o.ordered > 0 OR r.accepted > 0 ORDER BY o.name_fr, o.cooperative_id
        """
            .formatted(COMMITTED),
        row ->
            new ImpactView.Cooperative(
                row.getObject("cooperative_id", UUID.class),
                row.getString("name_fr"),
                row.getString("name_ar"),
                row.getString("territory"),
                row.getBoolean("women_led"),
                row.getBigDecimal("ordered"),
                row.getBigDecimal("accepted"),
                row.getBigDecimal("paid"),
                row.getLong("weight_grams")),
        campaign,
        campaign,
        campaign);
  }

  ImpactView.Money money(UUID campaign) {
    return sql.first(
            """
            SELECT b.pledged, b.signed, b.received, b.authorised, o.committed, o.paid,
              (SELECT coalesce(sum(accepted_amount), 0) FROM known_receipt WHERE campaign_id = b.campaign_id AND NOT reversed) AS accepted
            FROM campaign_budget b,
              LATERAL (SELECT coalesce(sum(%s), 0) AS committed, coalesce(sum(paid_amount), 0) AS paid FROM known_order WHERE campaign_id = b.campaign_id) o
            WHERE b.campaign_id = ?
            """
                .formatted(COMMITTED),
            row ->
                new ImpactView.Money(
                    row.getBigDecimal("pledged"),
                    row.getBigDecimal("signed"),
                    row.getBigDecimal("received"),
                    row.getBigDecimal("authorised"),
                    row.getBigDecimal("committed"),
                    row.getBigDecimal("accepted"),
                    row.getBigDecimal("paid")),
            campaign)
        .orElseThrow();
  }

  /** Weight of what families got: contents and container. */
  long weightGrams(UUID campaign) {
    return sql.number(
        """
        SELECT sum(given.baskets * run.weight_grams) FROM (SELECT run, count(*) AS baskets FROM handover WHERE campaign_id = ? AND status = 'RECORDED' GROUP BY run) given
        JOIN (SELECT DISTINCT ON (run) run, run_id FROM released_range ORDER BY run, from_counter) range USING (run) JOIN released_run run USING (run_id)
        """,
        campaign);
  }

  /** Empty while nothing was released. */
  BigDecimal cooperativeShare(UUID campaign) {
    return sql.first(
            """
            SELECT round(sum(l.amount) FILTER (WHERE o.rural AND o.standing = 'VERIFIED') / nullif(sum(l.amount), 0), 4) AS share
            FROM released_run r JOIN released_lot l USING (run_id) LEFT JOIN known_order o USING (order_id) WHERE r.campaign_id = ?
            """,
            row -> new BigDecimal[] {row.getBigDecimal(1)},
            campaign)
        .orElseThrow()[0];
  }

  /** Each list tells those that no earlier one told. */
  long duplicatesPrevented(UUID campaign) {
    return sql.number(
        "SELECT coalesce(sum(duplicates_prevented), 0) FROM known_enrolment_list WHERE campaign_id = ?",
        campaign);
  }

  long openIncidents(UUID campaign) {
    return sql.number(
        "SELECT count(*) FROM incident WHERE campaign_id = ? AND status = 'OPEN'", campaign);
  }
}
