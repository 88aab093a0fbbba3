package ma.sac.cooperative.offers;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.cooperative.products.ProductKind;
import ma.sac.cooperative.web.ListQuery;
import ma.sac.cooperative.web.OnBehalfOf;
import ma.sac.kit.db.Sql;

/** The offers that are kept, each with the facts of its product. */
@ApplicationScoped
class Offers {
  private static final String SELECT =
      """
      SELECT offer.*, product.kind, product.net_weight_grams, product.shelf_life_days
      FROM offer JOIN product ON product.id = offer.product_id""";
  private final Sql sql;

  Offers(Sql sql) {
    this.sql = sql;
  }

  Optional<Offer> find(UUID id) {
    return sql.first(SELECT + " WHERE offer.id = ?", Offers::read, id);
  }

  Optional<Offer> take(UUID id) {
    return sql.first(SELECT + " WHERE offer.id = ? FOR UPDATE OF offer", Offers::read, id);
  }

  List<Offer> page(UUID cooperative, String category, UUID after, int limit) {
    return new ListQuery(SELECT, "offer.id")
        .where("offer.cooperative_id = ?", cooperative)
        .where("offer.category = ?", category)
        .page(sql, after, limit, Offers::read);
  }

  void add(UUID id, UUID product, OfferTerms terms, OnBehalfOf onBehalfOf, String by) {
    sql.update(
        """
        INSERT INTO offer (id, product_id, cooperative_id, category, unit_price, quantity, minimum_order, lot_size, lead_time_days,
          window_from, window_to, status, on_behalf_channel, on_behalf_reference, created_by, version)
        SELECT ?, id, cooperative_id, category, ?, ?, ?, ?, ?, ?, ?, 'PUBLISHED', ?, ?, ?, 1 FROM product WHERE id = ?
        """,
        id,
        terms.unitPrice(),
        terms.quantity(),
        terms.minimumOrder(),
        terms.lotSize(),
        terms.leadTimeDays(),
        terms.windowFrom(),
        terms.windowTo(),
        OnBehalfOf.channelOf(onBehalfOf),
        OnBehalfOf.referenceOf(onBehalfOf),
        by,
        product);
    recordPrice(id, by);
  }

  /** Writes an offer that this transaction has taken; what is ordered of it is not touched. */
  void keep(Offer offer, String by) {
    OfferTerms terms = offer.terms();
    sql.update(
        """
        UPDATE offer SET quantity = ?, price_no = price_no + (unit_price <> ?)::int, unit_price = ?, minimum_order = ?, lot_size = ?,
          lead_time_days = ?, window_from = ?, window_to = ?, status = ?,
          withdrawn_at = CASE WHEN ? = 'WITHDRAWN' THEN clock_timestamp() END, version = ? WHERE id = ?
        """,
        terms.quantity(),
        terms.unitPrice(),
        terms.unitPrice(),
        terms.minimumOrder(),
        terms.lotSize(),
        terms.leadTimeDays(),
        terms.windowFrom(),
        terms.windowTo(),
        offer.status(),
        offer.status(),
        offer.version(),
        offer.id());
    recordPrice(offer.id(), by);
  }

  /** Adds the offer's price to its history, where it is another than before. */
  private void recordPrice(UUID id, String by) {
    sql.update(
        "INSERT INTO offer_price (offer_id, no, unit_price, set_by) SELECT id, price_no, unit_price, ? FROM offer WHERE id = ? ON CONFLICT (offer_id, no) DO NOTHING",
        by,
        id);
  }

  /**
   * Adds to what is ordered of each offer (a negative quantity frees), in one statement, as far as
   * each offer covers it; answers those that it did.
   */
  List<Offer> commit(List<UUID> ids, List<Long> quantities) {
    return sql.list(
        """
        UPDATE offer SET committed = offer.committed + asked.quantity, version = offer.version + 1
        FROM unnest(?::uuid[], ?::bigint[]) AS asked (id, quantity), product
        WHERE offer.id = asked.id AND product.id = offer.product_id
          AND offer.committed + asked.quantity BETWEEN 0 AND offer.quantity
        RETURNING offer.*, product.kind, product.net_weight_grams, product.shelf_life_days
        """,
        Offers::read,
        ids,
        quantities);
  }

  private static Offer read(ResultSet row) throws SQLException {
    return new Offer(
        row.getObject("id", UUID.class),
        row.getObject("product_id", UUID.class),
        row.getObject("cooperative_id", UUID.class),
        ProductKind.valueOf(row.getString("kind")),
        row.getString("category"),
        row.getInt("net_weight_grams"),
        (Integer) row.getObject("shelf_life_days"),
        new OfferTerms(
            row.getLong("quantity"),
            row.getBigDecimal("unit_price"),
            row.getLong("minimum_order"),
            row.getLong("lot_size"),
            row.getInt("lead_time_days"),
            row.getObject("window_from", LocalDate.class),
            row.getObject("window_to", LocalDate.class)),
        row.getLong("committed"),
        OfferStatus.valueOf(row.getString("status")),
        row.getLong("version"));
  }
}
