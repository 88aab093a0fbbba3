package ma.sac.cooperative.settlements;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** Reads what a statement is made of, each kind of rows at once. */
@ApplicationScoped
class Settlements {
  private final Sql sql;

  Settlements(Sql sql) {
    this.sql = sql;
  }

  record Named(String nameFr, String nameAr, String territory) {}

  /** An order's own figures, without its rows. */
  record OrderRow(UUID id, String status, SettlementView.Totals amounts) {}

  /**
   * Units accepted of a line in one direction; a reversal counts only once its receipt is known.
   */
  record Entry(
      UUID orderId,
      UUID receiptId,
      boolean reversed,
      String category,
      long units,
      BigDecimal unitPrice,
      LocalDate day) {
    BigDecimal amount() {
      return unitPrice.multiply(BigDecimal.valueOf(units));
    }
  }

  Optional<Named> cooperative(UUID id) {
    return sql.first(
        "SELECT name_fr, name_ar, territory FROM cooperative WHERE id = ?",
        row -> new Named(row.getString(1), row.getString(2), row.getString(3)),
        id);
  }

  List<OrderRow> orders(UUID cooperative, UUID campaign) {
    return sql.list(
        "SELECT * FROM purchase_order WHERE cooperative_id = ? AND campaign_id = ? ORDER BY id",
        Settlements::order,
        cooperative,
        campaign);
  }

  private static OrderRow order(ResultSet row) throws SQLException {
    BigDecimal accepted = row.getBigDecimal("accepted_amount");
    BigDecimal paid = row.getBigDecimal("paid_amount");
    return new OrderRow(
        row.getObject("id", UUID.class),
        row.getString("status"),
        new SettlementView.Totals(
            row.getBigDecimal("ordered_amount"),
            row.getBigDecimal("committed_amount"),
            accepted,
            row.getBigDecimal("advance_amount"),
            paid,
            accepted.subtract(paid).max(SettlementView.ZERO),
            paid.subtract(accepted).max(SettlementView.ZERO)));
  }

  Map<UUID, List<Entry>> entries(List<UUID> orders) {
    return grouped(
        sql.list(
            """
            SELECT e.*, l.category, l.unit_price, (e.heard_at AT TIME ZONE 'Africa/Casablanca')::date AS heard_on
            FROM receipt_entry e JOIN purchase_order_line l ON l.id = e.line_id
            WHERE e.order_id = ANY (?::uuid[]) AND (e.direction = 'RECORDED' OR EXISTS (
              SELECT 1 FROM receipt_entry r WHERE r.receipt_id = e.receipt_id AND r.line_id = e.line_id AND r.direction = 'RECORDED'))
            ORDER BY e.heard_at, e.receipt_id, l.id
            """,
            Settlements::entry,
            orders));
  }

  private static Entry entry(ResultSet row) throws SQLException {
    LocalDate received = row.getObject("received_on", LocalDate.class);
    boolean reversed = row.getString("direction").equals("REVERSED");
    LocalDate heard = row.getObject("heard_on", LocalDate.class);
    return new Entry(
        row.getObject("order_id", UUID.class),
        row.getObject("receipt_id", UUID.class),
        reversed,
        row.getString("category"),
        row.getLong("accepted"),
        row.getBigDecimal("unit_price"),
        reversed || received == null ? heard : received);
  }

  private static Map<UUID, List<Entry>> grouped(List<Entry> entries) {
    Map<UUID, List<Entry>> byOrder = new HashMap<>();
    entries.forEach(e -> byOrder.computeIfAbsent(e.orderId(), id -> new ArrayList<>()).add(e));
    return byOrder;
  }

  /** Units received beyond what the order holds, at its price. */
  Map<UUID, BigDecimal> beyond(List<UUID> orders) {
    Map<UUID, BigDecimal> beyond = new HashMap<>();
    sql.list(
            """
            SELECT order_id, sum((quantity_received - quantity_accepted) * unit_price)::numeric(14,2) AS amount
            FROM purchase_order_line WHERE order_id = ANY (?::uuid[]) GROUP BY order_id
            """,
            row -> Map.entry(row.getObject(1, UUID.class), row.getBigDecimal(2)),
            orders)
        .forEach(entry -> beyond.put(entry.getKey(), entry.getValue()));
    return beyond;
  }

  Map<UUID, List<SettlementView.Payment>> payments(List<UUID> orders) {
    Map<UUID, List<SettlementView.Payment>> byOrder = new HashMap<>();
    sql.list(
            "SELECT * FROM payment WHERE order_id = ANY (?::uuid[]) ORDER BY order_id, id",
            row -> Map.entry(row.getObject("order_id", UUID.class), payment(row)),
            orders)
        .forEach(
            entry ->
                byOrder
                    .computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                    .add(entry.getValue()));
    return byOrder;
  }

  private static SettlementView.Payment payment(ResultSet row) throws SQLException {
    return new SettlementView.Payment(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("status"),
        row.getBigDecimal("amount"),
        row.getString("invoice_reference"),
        row.getString("reference"),
        row.getObject("paid_on", LocalDate.class));
  }
}
