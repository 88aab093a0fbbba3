package ma.sac.cooperative.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import ma.sac.kit.db.Sql;

/** Orders and lines as rows. */
final class OrderRows {
  private OrderRows() {}

  static PurchaseOrder order(ResultSet row) throws SQLException {
    return new PurchaseOrder(
        row.getObject("id", UUID.class),
        row.getObject("plan_id", UUID.class),
        row.getInt("plan_revision"),
        row.getObject("campaign_id", UUID.class),
        new PurchaseOrder.Supplier(
            row.getObject("cooperative_id", UUID.class),
            row.getString("cooperative_name_fr"),
            row.getString("cooperative_name_ar"),
            row.getString("cooperative_territory"),
            List.of((String[]) row.getArray("territory_path").getArray()),
            row.getString("cooperative_status"),
            row.getBoolean("cooperative_rural"),
            row.getBoolean("cooperative_women_led")),
        OrderStatus.valueOf(row.getString("status")),
        new Delivery(
            Delivery.Mode.valueOf(row.getString("delivery")),
            row.getObject("warehouse_id", UUID.class),
            row.getObject("delivery_date", LocalDate.class)),
        List.of(),
        new OrderMoney(
            row.getBigDecimal("ordered_amount"),
            row.getBigDecimal("confirmed_amount"),
            row.getBigDecimal("committed_amount"),
            row.getBigDecimal("accepted_amount"),
            row.getBigDecimal("advance_amount"),
            row.getBigDecimal("paid_amount"),
            row.getBigDecimal("overpaid_amount")),
        row.getString("reason"),
        Sql.instant(row, "answer_by"),
        row.getLong("version"));
  }

  static PurchaseOrder complete(PurchaseOrder order, List<OrderLine> lines) {
    return new PurchaseOrder(
        order.id(),
        order.planId(),
        order.planRevision(),
        order.campaignId(),
        order.supplier(),
        order.status(),
        order.delivery(),
        lines,
        order.money(),
        order.reason(),
        order.answerBy(),
        order.version());
  }

  static Map<UUID, List<OrderLine>> linesOf(Sql sql, List<UUID> orders) {
    Map<UUID, List<OrderLine>> byOrder = new LinkedHashMap<>();
    sql.list(
            "SELECT * FROM purchase_order_line WHERE order_id = ANY (?::uuid[]) ORDER BY id",
            row -> Map.entry(row.getObject("order_id", UUID.class), line(row)),
            orders)
        .forEach(
            entry ->
                byOrder
                    .computeIfAbsent(entry.getKey(), k -> new ArrayList<>())
                    .add(entry.getValue()));
    return byOrder;
  }

  private static OrderLine line(ResultSet row) throws SQLException {
    return new OrderLine(
        row.getObject("id", UUID.class),
        row.getObject("offer_id", UUID.class),
        new OrderLine.Item(
            row.getObject("product_id", UUID.class),
            row.getString("product_name_fr"),
            row.getString("product_name_ar"),
            row.getString("kind"),
            row.getString("category"),
            row.getInt("net_weight_grams")),
        row.getBigDecimal("unit_price"),
        row.getLong("quantity_ordered"),
        row.getLong("quantity_confirmed"),
        row.getLong("quantity_committed"),
        row.getLong("quantity_received"),
        row.getLong("quantity_accepted"));
  }

  static void insertOrders(Sql sql, Collection<PurchaseOrder> orders, String by) {
    PurchaseOrder any = orders.iterator().next();
    sql.update(
        """
        INSERT INTO purchase_order (id, plan_id, plan_revision, campaign_id, cooperative_id, cooperative_name_fr, cooperative_name_ar,
          cooperative_territory, cooperative_status, cooperative_rural, cooperative_women_led, territory_path, status, delivery,
          warehouse_id, delivery_date, ordered_amount, committed_amount, placed_by, answer_by, version)
        SELECT made.id, ?, ?, ?, made.cooperative_id, cooperative.name_fr, cooperative.name_ar, cooperative.territory, cooperative.status,
          cooperative.rural, cooperative.women_led, cooperative.territory_path, 'PLACED', made.delivery, made.warehouse_id,
          made.delivery_date, made.amount, made.amount, ?, ?, 1
        FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::date[], ?::numeric[])
          AS made (id, cooperative_id, delivery, warehouse_id, delivery_date, amount)
        JOIN cooperative ON cooperative.id = made.cooperative_id
        """,
        any.planId(),
        any.planRevision(),
        any.campaignId(),
        by,
        any.answerBy(),
        column(orders, PurchaseOrder::id),
        column(orders, order -> order.supplier().id()),
        column(orders, order -> order.delivery().mode()),
        column(orders, order -> order.delivery().warehouseId()),
        column(orders, order -> order.delivery().date()),
        column(orders, order -> order.money().ordered()));
  }

  static void insertLines(Sql sql, Collection<PurchaseOrder> orders, LocalDate on) {
    List<Map.Entry<UUID, OrderLine>> lines = new ArrayList<>();
    orders.forEach(order -> order.lines().forEach(line -> lines.add(Map.entry(order.id(), line))));
    sql.update(
        """
        INSERT INTO purchase_order_line (id, order_id, offer_id, product_id, product_name_fr, product_name_ar, kind, category,
          net_weight_grams, unit_price, quantity_ordered, quantity_committed, onssa_needed, onssa_authorisation, onssa_valid_until, ordered_on)
        SELECT made.id, made.order_id, made.offer_id, product.id, product.name_fr, product.name_ar, product.kind, product.category,
          product.net_weight_grams, made.unit_price, made.quantity, made.quantity, product_category.needs_onssa,
          product.onssa_authorisation, product.onssa_valid_until, ?
        FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::numeric[], ?::bigint[]) AS made (id, order_id, offer_id, unit_price, quantity)
        JOIN offer ON offer.id = made.offer_id JOIN product ON product.id = offer.product_id
        JOIN product_category ON product_category.code = product.category
        """,
        on,
        column(lines, entry -> entry.getValue().id()),
        column(lines, Map.Entry::getKey),
        column(lines, entry -> entry.getValue().offerId()),
        column(lines, entry -> entry.getValue().unitPrice()),
        column(lines, entry -> entry.getValue().ordered()));
  }

  private static <T> List<Object> column(Collection<T> rows, Function<T, Object> value) {
    return rows.stream().map(value).toList();
  }
}
