package ma.sac.cooperative.orders;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import ma.sac.cooperative.web.ListQuery;
import ma.sac.kit.db.Sql;

/** The orders that are kept, with their lines. */
@ApplicationScoped
class PurchaseOrders {
  private static final String BY_ID = "SELECT * FROM purchase_order WHERE id = ?";
  private final Sql sql;

  PurchaseOrders(Sql sql) {
    this.sql = sql;
  }

  Optional<PurchaseOrder> find(UUID id) {
    return withLines(sql.list(BY_ID, OrderRows::order, id)).stream().findFirst();
  }

  /** Locked until the transaction ends. */
  Optional<PurchaseOrder> take(UUID id) {
    return withLines(sql.list(BY_ID + " FOR UPDATE", OrderRows::order, id)).stream().findFirst();
  }

  /** One that nobody answered in time, taken by this instance alone. */
  Optional<PurchaseOrder> takeUnanswered(Instant now) {
    return withLines(
            sql.list(
                "SELECT * FROM purchase_order WHERE status = 'PLACED' AND answer_by < ? ORDER BY answer_by LIMIT 1 FOR UPDATE SKIP LOCKED",
                OrderRows::order,
                now))
        .stream()
        .findFirst();
  }

  List<PurchaseOrder> page(
      UUID campaign,
      UUID cooperative,
      OrderStatus status,
      Function<ListQuery, ListQuery> narrowing,
      UUID after,
      int limit) {
    ListQuery query =
        new ListQuery("SELECT * FROM purchase_order", "id")
            .where("campaign_id = ?", campaign)
            .where("cooperative_id = ?", cooperative)
            .where("status = ?", status);
    return withLines(narrowing.apply(query).page(sql, after, limit, OrderRows::order));
  }

  /** Writes an order that this transaction has taken, in two statements. */
  void keep(PurchaseOrder order) {
    OrderMoney money = order.money();
    List<OrderLine> lines = order.lines();
    sql.update(
        """
        UPDATE purchase_order_line SET quantity_confirmed = now.confirmed, quantity_committed = now.committed,
          quantity_received = now.received, quantity_accepted = now.accepted
        FROM unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[]) AS now (id, confirmed, committed, received, accepted)
        WHERE purchase_order_line.id = now.id
        """,
        lines.stream().map(OrderLine::id).toList(),
        lines.stream().map(OrderLine::confirmed).toList(),
        lines.stream().map(OrderLine::committed).toList(),
        lines.stream().map(OrderLine::received).toList(),
        lines.stream().map(OrderLine::accepted).toList());
    sql.update(
        """
        UPDATE purchase_order SET status = ?, delivery_date = ?, confirmed_amount = ?, committed_amount = ?, accepted_amount = ?,
          overpaid_amount = ?, reason = ?, version = ? WHERE id = ?
        """,
        order.status(),
        order.delivery().date(),
        money.confirmed(),
        money.committed(),
        money.accepted(),
        money.overpaid(),
        order.reason(),
        order.version(),
        order.id());
  }

  void noteOnBehalfOf(UUID id, String channel, String reference) {
    sql.update(
        "UPDATE purchase_order SET on_behalf_channel = ?, on_behalf_reference = ? WHERE id = ?",
        channel,
        reference,
        id);
  }

  /** All orders in one statement, all their lines in another. */
  void add(Collection<PurchaseOrder> orders, String by, LocalDate on) {
    if (orders.isEmpty()) {
      return;
    }
    OrderRows.insertOrders(sql, orders, by);
    OrderRows.insertLines(sql, orders, on);
  }

  private List<PurchaseOrder> withLines(List<PurchaseOrder> orders) {
    if (orders.isEmpty()) {
      return orders;
    }
    Map<UUID, List<OrderLine>> lines =
        OrderRows.linesOf(sql, orders.stream().map(PurchaseOrder::id).toList());
    List<PurchaseOrder> complete = new ArrayList<>();
    orders.forEach(
        order ->
            complete.add(OrderRows.complete(order, lines.getOrDefault(order.id(), List.of()))));
    return complete;
  }
}
