package ma.sac.basket.supply;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** What is known of purchase orders. */
@ApplicationScoped
public class KnownOrders {
  private final Sql sql;

  KnownOrders(Sql sql) {
    this.sql = sql;
  }

  public Optional<KnownOrder> find(UUID orderId) {
    return sql.first(
        "SELECT * FROM known_order WHERE id = ?", row -> order(row, lines(orderId)), orderId);
  }

  /**
   * Counts goods against the line, unless that is more than was confirmed; negative takes them
   * back.
   *
   * @return whether they were counted
   */
  public boolean count(UUID orderId, UUID lineId, int accepted) {
    return sql.update(
            "UPDATE known_order_line SET accepted = accepted + ? WHERE order_id = ? AND line_id = ? AND accepted + ? <= quantity_confirmed",
            accepted,
            orderId,
            lineId,
            accepted)
        == 1;
  }

  public void takeBack(UUID orderId, UUID lineId, int accepted) {
    sql.update(
        "UPDATE known_order_line SET accepted = accepted - ? WHERE order_id = ? AND line_id = ?",
        accepted,
        orderId,
        lineId);
  }

  private List<KnownOrder.Line> lines(UUID orderId) {
    return sql.list(
        "SELECT * FROM known_order_line WHERE order_id = ? ORDER BY line_id",
        row ->
            new KnownOrder.Line(
                row.getObject("line_id", UUID.class),
                row.getObject("offer_id", UUID.class),
                row.getString("kind"),
                row.getString("category"),
                row.getInt("net_weight_grams"),
                row.getInt("quantity_ordered"),
                row.getInt("quantity_confirmed"),
                row.getBigDecimal("unit_price"),
                row.getInt("accepted")),
        orderId);
  }

  private static KnownOrder order(ResultSet row, List<KnownOrder.Line> lines) throws SQLException {
    return new KnownOrder(
        row.getObject("id", UUID.class),
        row.getObject("campaign_id", UUID.class),
        row.getObject("cooperative_id", UUID.class),
        row.getString("standing"),
        row.getBoolean("rural"),
        row.getBoolean("eligible"),
        row.getString("status"),
        row.getString("delivery"),
        row.getObject("warehouse_id", UUID.class),
        row.getLong("sequence"),
        lines);
  }

  void keep(OrderEventsConsumer.Order order, long sequence) {
    OrderEventsConsumer.Standing standing = order.cooperative();
    int kept =
        sql.update(
            """
            INSERT INTO known_order (id, campaign_id, plan_id, plan_revision, cooperative_id, name_fr, name_ar, territory, standing,
              rural, women_led, status, delivery, warehouse_id, delivery_date, ordered_amount, paid_amount, settled, sequence)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET status = excluded.status, delivery_date = excluded.delivery_date,
              warehouse_id = excluded.warehouse_id, ordered_amount = excluded.ordered_amount, paid_amount = excluded.paid_amount,
              settled = excluded.settled, sequence = excluded.sequence
            WHERE known_order.sequence < excluded.sequence
            """,
            order.orderId(),
            order.campaignId(),
            order.planId(),
            order.planRevision(),
            order.cooperativeId(),
            standing.nameFr(),
            standing.nameAr(),
            standing.territory(),
            standing.status(),
            Boolean.TRUE.equals(standing.rural()),
            standing.womenLed(),
            order.status(),
            order.delivery(),
            order.warehouseId(),
            order.deliveryDate(),
            order.orderedAmount(),
            order.paidAmount(),
            order.settled(),
            sequence);
    if (kept == 1) {
      sql.batch(
          """
          INSERT INTO known_order_line (order_id, line_id, offer_id, product_id, product_name_fr, product_name_ar, kind, category,
            net_weight_grams, quantity_ordered, quantity_confirmed, unit_price)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (order_id, line_id) DO UPDATE SET quantity_confirmed = excluded.quantity_confirmed
          """,
          order.lines().stream().map(line -> row(order.orderId(), line)).toList());
    }
  }

  private static Object[] row(UUID orderId, OrderEventsConsumer.Line line) {
    return new Object[] {
      orderId,
      line.lineId(),
      line.offerId(),
      line.productId(),
      line.productNameFr(),
      line.productNameAr(),
      line.kind(),
      line.category(),
      line.netWeightGrams(),
      line.quantityOrdered(),
      line.quantityConfirmed() == null ? 0 : line.quantityConfirmed(),
      line.unitPrice()
    };
  }

  void paid(OrderEventsConsumer.Payment payment, Instant at) {
    sql.update(
        """
        UPDATE known_order SET paid_amount = ?, settled = ?, payment_heard = ?
        WHERE id = ? AND (payment_heard IS NULL OR payment_heard <= ?)
        """,
        payment.orderPaidAmount(),
        payment.settled(),
        at,
        payment.orderId(),
        at);
  }
}
