package ma.sac.basket.supply;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** What is known of cooperatives, their products and their offers. */
@ApplicationScoped
public class KnownSupply {
  private final Sql sql;

  KnownSupply(Sql sql) {
    this.sql = sql;
  }

  /** Every offer in the categories, cheapest first; equal prices in the order of their ids. */
  public List<KnownOffer> offersOf(Collection<String> categories) {
    return sql.list(
        """
        SELECT o.*, c.name_fr, c.territory, c.status AS cooperative_status, c.rural, c.women_led, c.members, coalesce(p.active, true) AS active
        FROM known_offer o JOIN known_cooperative c ON c.id = o.cooperative_id
        LEFT JOIN known_product p ON p.id = o.product_id
        WHERE o.category = ANY (?) ORDER BY o.unit_price, o.id
        """,
        row ->
            new KnownOffer(
                row.getObject("id", UUID.class),
                row.getObject("cooperative_id", UUID.class),
                row.getString("name_fr"),
                row.getString("territory"),
                row.getString("cooperative_status"),
                row.getBoolean("rural"),
                row.getBoolean("women_led"),
                row.getObject("members", Integer.class),
                row.getString("kind"),
                row.getString("category"),
                row.getObject("shelf_life_days", Integer.class),
                row.getBigDecimal("unit_price"),
                row.getInt("quantity_left"),
                row.getInt("minimum_order"),
                row.getInt("lot_size"),
                row.getInt("lead_time_days"),
                row.getObject("window_from", LocalDate.class),
                row.getObject("window_to", LocalDate.class),
                row.getString("status"),
                row.getBoolean("active")),
        categories);
  }

  /** Which of the cooperatives women lead. */
  public Set<UUID> womenLed(Collection<UUID> cooperatives) {
    return Set.copyOf(
        sql.list(
            "SELECT id FROM known_cooperative WHERE id = ANY (?::uuid[]) AND women_led",
            row -> row.getObject(1, UUID.class),
            cooperatives));
  }

  void keep(CooperativeEventsConsumer.Cooperative cooperative, long sequence) {
    sql.update(
        """
        INSERT INTO known_cooperative (id, name_fr, name_ar, territory, status, rural, women_led, members, sequence)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name_fr = excluded.name_fr, name_ar = excluded.name_ar, territory = excluded.territory,
          status = excluded.status, rural = excluded.rural, women_led = excluded.women_led, members = excluded.members, sequence = excluded.sequence
        WHERE known_cooperative.sequence < excluded.sequence
        """,
        cooperative.cooperativeId(),
        cooperative.nameFr(),
        cooperative.nameAr(),
        cooperative.territory(),
        cooperative.status(),
        // Nobody decided yet: not rural until somebody did.
        Boolean.TRUE.equals(cooperative.rural()),
        cooperative.womenLed(),
        cooperative.members(),
        sequence);
  }

  void keep(CooperativeEventsConsumer.Product product, long sequence) {
    sql.update(
        """
        INSERT INTO known_product (id, cooperative_id, name_fr, name_ar, active, sequence) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name_fr = excluded.name_fr, name_ar = excluded.name_ar,
          active = excluded.active, sequence = excluded.sequence
        WHERE known_product.sequence < excluded.sequence
        """,
        product.productId(),
        product.cooperativeId(),
        product.nameFr(),
        product.nameAr(),
        product.isSold(),
        sequence);
  }

  void keep(CooperativeEventsConsumer.Offer offer, long sequence) {
    sql.update(
        """
        INSERT INTO known_offer (id, product_id, cooperative_id, kind, category, net_weight_grams, shelf_life_days, unit_price,
          quantity_left, minimum_order, lot_size, lead_time_days, window_from, window_to, status, sequence)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET category = excluded.category, net_weight_grams = excluded.net_weight_grams,
          shelf_life_days = excluded.shelf_life_days, unit_price = excluded.unit_price, quantity_left = excluded.quantity_left,
          minimum_order = excluded.minimum_order, lot_size = excluded.lot_size, lead_time_days = excluded.lead_time_days,
          window_from = excluded.window_from, window_to = excluded.window_to, status = excluded.status, sequence = excluded.sequence
        WHERE known_offer.sequence < excluded.sequence
        """,
        offer.offerId(),
        offer.productId(),
        offer.cooperativeId(),
        offer.kind(),
        offer.category(),
        offer.netWeightGrams(),
        offer.shelfLifeDays(),
        offer.unitPrice(),
        offer.quantityLeft(),
        offer.minimumOrder(),
        offer.lotSize(),
        offer.leadTimeDays(),
        offer.windowFrom(),
        offer.windowTo(),
        offer.status(),
        sequence);
  }
}
