package ma.sac.basket.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;

/** All goods receipts. */
@ApplicationScoped
class GoodsReceipts {
  private final Sql sql;

  GoodsReceipts(Sql sql) {
    this.sql = sql;
  }

  Optional<GoodsReceipt> find(UUID id) {
    return sql.first("SELECT * FROM goods_receipt WHERE id = ?", this::read, id);
  }

  GoodsReceipt locked(UUID id) {
    return sql.first("SELECT * FROM goods_receipt WHERE id = ? FOR UPDATE", this::read, id)
        .orElseThrow(Refusal::notFound);
  }

  /** Of an order, as far as campaigns and warehouses are not narrowed. */
  List<GoodsReceipt> page(
      UUID order,
      Optional<Set<UUID>> campaigns,
      Optional<Set<UUID>> warehouses,
      UUID after,
      int limit) {
    StringBuilder query = new StringBuilder("SELECT * FROM goods_receipt WHERE order_id = ?");
    List<Object> arguments = new ArrayList<>(List.of(order));
    and(query, arguments, "campaign_id = ANY (?::uuid[])", campaigns);
    and(query, arguments, "warehouse_id = ANY (?::uuid[])", warehouses);
    and(query, arguments, "id > ?", Optional.ofNullable(after));
    arguments.add(limit + 1);
    return sql.list(
        query.append(" ORDER BY order_id, id LIMIT ?").toString(), this::read, arguments.toArray());
  }

  private static void and(
      StringBuilder query, List<Object> arguments, String condition, Optional<?> argument) {
    if (argument.isPresent()) {
      query.append(" AND ").append(condition);
      arguments.add(argument.get());
    }
  }

  /** The receipt in which the same goods stand already. */
  Optional<UUID> holding(GoodsReceiptRequest request, GoodsReceiptRequest.Line line) {
    return sql.first(
        """
        SELECT receipt_id FROM goods_receipt_line
        WHERE order_id = ? AND line_id = ? AND lot_code = ? AND received_on = ? AND received = ? AND accepted = ? AND NOT reversed
        """,
        row -> row.getObject(1, UUID.class),
        request.orderId(),
        line.lineId(),
        line.lotCode(),
        request.receivedOn(),
        line.received(),
        line.accepted());
  }

  void add(GoodsReceipt receipt) {
    sql.update(
        """
        INSERT INTO goods_receipt (id, order_id, campaign_id, warehouse_id, received_on, accepted_amount, status, received_by, version,
          transport_cost, transport_permit)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        receipt.id(),
        receipt.orderId(),
        receipt.campaignId(),
        receipt.warehouseId(),
        receipt.receivedOn(),
        receipt.acceptedAmount(),
        receipt.status(),
        receipt.receivedBy(),
        receipt.version(),
        receipt.transport() == null ? null : receipt.transport().cost(),
        receipt.transport() == null ? null : receipt.transport().permit());
  }

  /** After the lots that they name. */
  void addLines(GoodsReceipt receipt) {
    List<Object[]> rows = new ArrayList<>();
    for (GoodsReceipt.Line line : receipt.lines()) {
      rows.add(
          new Object[] {
            receipt.id(),
            rows.size() + 1,
            receipt.orderId(),
            line.lineId(),
            receipt.receivedOn(),
            line.lotId(),
            line.lotCode(),
            line.bestBefore(),
            line.received(),
            line.accepted(),
            line.rejected(),
            line.reason(),
            line.acceptedAmount()
          });
    }
    sql.batch(
        """
        INSERT INTO goods_receipt_line (receipt_id, no, order_id, line_id, received_on, lot_id, lot_code, best_before, received,
          accepted, rejected, reason, accepted_amount)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  void reversed(UUID id, String reason) {
    sql.update(
        "UPDATE goods_receipt SET status = 'REVERSED', reversal_reason = ?, version = version + 1 WHERE id = ?",
        reason,
        id);
    sql.update("UPDATE goods_receipt_line SET reversed = true WHERE receipt_id = ?", id);
  }

  private GoodsReceipt read(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new GoodsReceipt(
        id,
        row.getObject("order_id", UUID.class),
        row.getObject("campaign_id", UUID.class),
        row.getObject("warehouse_id", UUID.class),
        row.getObject("received_on", LocalDate.class),
        transport(row),
        row.getBigDecimal("accepted_amount"),
        GoodsReceipt.Status.valueOf(row.getString("status")),
        row.getString("reversal_reason"),
        row.getString("received_by"),
        row.getLong("version"),
        lines(id));
  }

  private static Transport transport(ResultSet row) throws SQLException {
    BigDecimal cost = row.getBigDecimal("transport_cost");
    return cost == null ? null : new Transport(cost, row.getString("transport_permit"));
  }

  private List<GoodsReceipt.Line> lines(UUID id) {
    return sql.list(
        "SELECT * FROM goods_receipt_line WHERE receipt_id = ? ORDER BY no",
        row ->
            new GoodsReceipt.Line(
                row.getObject("line_id", UUID.class),
                row.getObject("lot_id", UUID.class),
                row.getString("lot_code"),
                row.getObject("best_before", LocalDate.class),
                row.getInt("received"),
                row.getInt("accepted"),
                row.getInt("rejected"),
                row.getString("reason"),
                row.getBigDecimal("accepted_amount")),
        id);
  }
}
