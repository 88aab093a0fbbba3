package ma.sac.basket.provenance;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.sac.basket.custody.Custody;
import ma.sac.basket.supply.Heard;
import ma.sac.kit.db.Sql;
import ma.sac.kit.security.Territories;

/** Sums up what a campaign's standing baskets hold: over lots, never over baskets. */
@ApplicationScoped
class CampaignOrigins {
  private final Sql sql;
  private final Territories territories;
  private final Custody custody;
  private final Heard heard;

  CampaignOrigins(Sql sql, Territories territories, Custody custody, Heard heard) {
    this.sql = sql;
    this.territories = territories;
    this.custody = custody;
    this.heard = heard;
  }

  private record Supplied(
      CampaignProvenance.OfCooperative cooperative, long eligible, BigDecimal womenLedAmount) {}

  CampaignProvenance of(UUID campaign) {
    List<Supplied> supplied = supplied(campaign);
    long[] baskets = baskets(campaign);
    long quantity = supplied.stream().mapToLong(s -> s.cooperative().quantity()).sum();
    long eligible = supplied.stream().mapToLong(Supplied::eligible).sum();
    BigDecimal amount = sum(supplied.stream().map(s -> s.cooperative().amount()).toList());
    BigDecimal womenLed = sum(supplied.stream().map(Supplied::womenLedAmount).toList());
    List<CampaignProvenance.OfCooperative> cooperatives =
        supplied.stream().map(Supplied::cooperative).toList();
    return new CampaignProvenance(
        campaign,
        heard.asOf(),
        baskets[0],
        baskets[1],
        share(BigDecimal.valueOf(eligible), BigDecimal.valueOf(quantity)),
        share(womenLed, amount),
        supplied.stream().mapToLong(s -> s.cooperative().weightGrams()).sum(),
        amount,
        transport(campaign),
        cooperatives,
        communes(cooperatives),
        custody.placesOf(campaign));
  }

  private long[] baskets(UUID campaign) {
    return sql.list(
            """
            SELECT coalesce(sum(standing), 0), coalesce(sum(standing) FILTER (WHERE status = 'RELEASED'), 0)
            FROM assembly_run WHERE campaign_id = ? AND status IN ('DONE', 'RELEASED')
            """,
            row -> new long[] {row.getLong(1), row.getLong(2)},
            campaign)
        .get(0);
  }

  private BigDecimal transport(UUID campaign) {
    return sql.first(
            "SELECT coalesce(sum(transport_cost), 0.00) FROM goods_receipt WHERE campaign_id = ? AND status = 'RECORDED' AND transport_cost IS NOT NULL",
            row -> row.getBigDecimal(1),
            campaign)
        .orElseThrow();
  }

  private List<Supplied> supplied(UUID campaign) {
    return sql.list(
        """
        WITH of_order AS (
          SELECT l.order_id, sum(c.quantity) AS quantity, sum(c.quantity::bigint * l.net_weight_grams) AS weight,
            sum(c.quantity * l.unit_price) AS amount
          FROM assembly_run r JOIN run_component c ON c.run_id = r.id JOIN lot l ON l.id = c.lot_id
          WHERE r.campaign_id = ? AND r.status IN ('DONE', 'RELEASED') GROUP BY l.order_id)
        SELECT o.cooperative_id, max(o.name_fr) AS name_fr, max(o.name_ar) AS name_ar, max(o.territory) AS territory,
          bool_or(o.women_led) AS women_led, sum(s.quantity)::bigint AS quantity, sum(s.weight)::bigint AS weight, sum(s.amount) AS amount,
          count(*)::integer AS orders, sum(o.ordered_amount) AS ordered, sum(o.paid_amount) AS paid, bool_and(o.settled) AS settled,
          max(k.status) AS status_now, coalesce(sum(s.quantity) FILTER (WHERE o.eligible), 0)::bigint AS eligible,
          coalesce(sum(s.amount) FILTER (WHERE o.women_led), 0) AS women_led_amount
        FROM of_order s JOIN known_order o ON o.id = s.order_id LEFT JOIN known_cooperative k ON k.id = o.cooperative_id
        GROUP BY o.cooperative_id ORDER BY o.cooperative_id
        """,
        row ->
            new Supplied(
                new CampaignProvenance.OfCooperative(
                    row.getObject("cooperative_id", UUID.class),
                    row.getString("name_fr"),
                    row.getString("name_ar"),
                    row.getString("territory"),
                    row.getBoolean("women_led"),
                    row.getLong("quantity"),
                    row.getLong("weight"),
                    row.getBigDecimal("amount"),
                    row.getInt("orders"),
                    row.getBigDecimal("ordered"),
                    row.getBigDecimal("paid"),
                    row.getBoolean("settled"),
                    row.getString("status_now")),
                row.getLong("eligible"),
                row.getBigDecimal("women_led_amount")),
        campaign);
  }

  private List<CampaignProvenance.OfCommune> communes(
      List<CampaignProvenance.OfCooperative> cooperatives) {
    Map<String, List<CampaignProvenance.OfCooperative>> byTerritory =
        cooperatives.stream()
            .collect(
                Collectors.groupingBy(
                    CampaignProvenance.OfCooperative::territory,
                    TreeMap::new,
                    Collectors.toList()));
    List<CampaignProvenance.OfCommune> communes = new ArrayList<>();
    byTerritory.forEach((code, there) -> communes.add(commune(code, there)));
    return communes;
  }

  private CampaignProvenance.OfCommune commune(
      String code, List<CampaignProvenance.OfCooperative> there) {
    Optional<Territories.Territory> territory = territories.find(code);
    return new CampaignProvenance.OfCommune(
        code,
        territory.map(Territories.Territory::nameFr).orElse(code),
        territory.map(Territories.Territory::nameAr).orElse(code),
        there.size(),
        there.stream().mapToLong(CampaignProvenance.OfCooperative::weightGrams).sum(),
        sum(there.stream().map(CampaignProvenance.OfCooperative::amount).toList()));
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  /** Never rounded up: 1.00 means all of it. Null where there is nothing yet. */
  private static BigDecimal share(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0 ? null : part.divide(whole, 2, RoundingMode.DOWN);
  }
}
