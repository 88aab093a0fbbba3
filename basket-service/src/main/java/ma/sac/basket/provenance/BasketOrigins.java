package ma.sac.basket.provenance;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.basket.custody.Custody;
import ma.sac.basket.serials.Serial;
import ma.sac.basket.supply.Heard;
import ma.sac.kit.db.Sql;
import ma.sac.kit.security.Territories;

/** Finds what is in a basket and where it came from. */
@ApplicationScoped
class BasketOrigins {
  private final Sql sql;
  private final Territories territories;
  private final Custody custody;
  private final Heard heard;

  BasketOrigins(Sql sql, Territories territories, Custody custody, Heard heard) {
    this.sql = sql;
    this.territories = territories;
    this.custody = custody;
    this.heard = heard;
  }

  private record Made(
      UUID runId,
      UUID campaignId,
      String status,
      Instant assembledAt,
      Instant releasedAt,
      LocalDate bestBefore,
      Integer weightGrams,
      BigDecimal cost) {}

  Optional<BasketProvenance> of(Serial serial) {
    return made(serial).map(made -> provenance(serial, made));
  }

  private BasketProvenance provenance(Serial serial, Made made) {
    List<BasketProvenance.Origin> origins = origins(serial);
    return new BasketProvenance(
        serial.text(),
        made.runId(),
        made.campaignId(),
        made.status(),
        origins.stream().anyMatch(origin -> origin.lotStatus().equals("RECALLED")),
        made.assembledAt(),
        made.releasedAt(),
        origins.stream()
            .map(BasketProvenance.Origin::bestBefore)
            .filter(java.util.Objects::nonNull)
            .min(java.util.Comparator.naturalOrder())
            .orElse(null),
        made.weightGrams(),
        made.cost(),
        share(origins),
        origins,
        custody.of(serial).orElse(null),
        heard.asOf());
  }

  private static BigDecimal share(List<BasketProvenance.Origin> origins) {
    long all = origins.stream().mapToLong(BasketProvenance.Origin::quantity).sum();
    long eligible =
        origins.stream()
            .filter(BasketProvenance.Origin::isEligible)
            .mapToLong(BasketProvenance.Origin::quantity)
            .sum();
    return all == 0
        ? null
        : BigDecimal.valueOf(eligible).divide(BigDecimal.valueOf(all), 2, RoundingMode.DOWN);
  }

  private Optional<Made> made(Serial serial) {
    return sql.first(
        """
        SELECT r.id, r.campaign_id, b.status, r.completed_at, r.released_at, r.best_before, r.weight_grams, r.cost
        FROM assembly_run r JOIN basket_range b ON b.run_number = r.number
        WHERE r.number = ? AND ? BETWEEN b.from_no AND b.to_no
        """,
        row ->
            new Made(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getString("status"),
                Sql.instant(row, "completed_at"),
                Sql.instant(row, "released_at"),
                row.getObject("best_before", LocalDate.class),
                row.getObject("weight_grams", Integer.class),
                row.getBigDecimal("cost")),
        serial.run(),
        serial.counter());
  }

  private List<BasketProvenance.Origin> origins(Serial serial) {
    return sql.list(
        """
        SELECT l.kind, l.category, ol.product_name_fr, ol.product_name_ar, l.net_weight_grams, l.id, l.lot_code, l.status AS lot_status,
          l.best_before, o.cooperative_id, o.name_fr, o.name_ar, o.territory, o.women_led, o.rural, o.standing, k.status AS status_now,
          o.id AS order_id, o.status AS order_status, l.unit_price, o.settled,
          least(c.unit_to, ? * c.per_basket) - greatest(c.unit_from, (? - 1) * c.per_basket + 1) + 1 AS quantity
        FROM assembly_run r JOIN run_component c ON c.run_id = r.id JOIN basket_model_component m ON m.id = c.component_id
        JOIN lot l ON l.id = c.lot_id JOIN known_order o ON o.id = l.order_id
        JOIN known_order_line ol ON ol.order_id = l.order_id AND ol.line_id = l.line_id
        LEFT JOIN known_cooperative k ON k.id = o.cooperative_id
        WHERE r.number = ? AND ? BETWEEN c.from_no AND c.to_no ORDER BY m.no, c.unit_from
        """,
        this::origin,
        serial.counter(),
        serial.counter(),
        serial.run(),
        serial.counter());
  }

  private BasketProvenance.Origin origin(ResultSet row) throws SQLException {
    String territory = row.getString("territory");
    Optional<Territories.Territory> commune = territories.find(territory);
    return new BasketProvenance.Origin(
        row.getString("kind"),
        row.getString("category"),
        row.getString("product_name_fr"),
        row.getString("product_name_ar"),
        row.getInt("quantity"),
        row.getInt("net_weight_grams"),
        row.getObject("id", UUID.class),
        row.getString("lot_code"),
        row.getString("lot_status"),
        row.getObject("best_before", LocalDate.class),
        row.getObject("cooperative_id", UUID.class),
        row.getString("name_fr"),
        row.getString("name_ar"),
        territory,
        commune.map(Territories.Territory::nameFr).orElse(territory),
        commune.map(Territories.Territory::nameAr).orElse(territory),
        row.getBoolean("women_led"),
        row.getBoolean("rural"),
        row.getString("standing"),
        row.getString("status_now"),
        row.getObject("order_id", UUID.class),
        row.getString("order_status"),
        row.getBigDecimal("unit_price"),
        row.getBoolean("settled"));
  }
}
