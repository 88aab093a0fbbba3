package ma.sac.basket.lots;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.basket.serials.SerialRange;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;

/** All lots. Whoever moves goods of several locks them in the order of their ids. */
@ApplicationScoped
public class Lots {
  private final Sql sql;

  Lots(Sql sql) {
    this.sql = sql;
  }

  public Optional<Lot> find(UUID id) {
    return sql.first("SELECT * FROM lot WHERE id = ?", Lots::read, id);
  }

  Lot locked(UUID id) {
    return sql.first("SELECT * FROM lot WHERE id = ? FOR UPDATE", Lots::read, id)
        .orElseThrow(Refusal::notFound);
  }

  public List<Lot> locked(Collection<UUID> ids) {
    return sql.list(
        "SELECT * FROM lot WHERE id = ANY (?::uuid[]) ORDER BY id FOR UPDATE", Lots::read, ids);
  }

  public List<Lot> lockedOfReceipt(UUID receiptId) {
    return sql.list(
        "SELECT * FROM lot WHERE receipt_id = ? ORDER BY id FOR UPDATE", Lots::read, receiptId);
  }

  public List<Lot> ofReceipt(UUID receiptId) {
    return sql.list("SELECT * FROM lot WHERE receipt_id = ? ORDER BY id", Lots::read, receiptId);
  }

  /** The released lots of a campaign in a warehouse that are good on the day, for who uses them. */
  public List<Lot> lockedReleased(
      UUID campaign, UUID warehouse, Collection<String> categories, LocalDate day) {
    return sql.list(
        """
        SELECT * FROM lot
        WHERE campaign_id = ? AND status = 'RELEASED' AND category = ANY (?::text[])
          AND (best_before IS NULL OR best_before >= ?)
          AND EXISTS (SELECT FROM stock_balance b
            WHERE b.lot_id = lot.id AND b.account = 'AVAILABLE' AND b.warehouse_id = ? AND b.quantity > 0)
        ORDER BY id FOR UPDATE OF lot
        """,
        Lots::read,
        campaign,
        categories,
        day,
        warehouse);
  }

  public void add(Collection<Lot> lots) {
    sql.batch(
        """
        INSERT INTO lot (id, receipt_id, order_id, line_id, lot_code, best_before, campaign_id, warehouse_id, cooperative_id, kind,
          category, net_weight_grams, unit_price, quantity, status, received_by, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        lots.stream().map(Lots::row).toList());
  }

  private static Object[] row(Lot lot) {
    return new Object[] {
      lot.id(),
      lot.receiptId(),
      lot.orderId(),
      lot.lineId(),
      lot.lotCode(),
      lot.bestBefore(),
      lot.campaignId(),
      lot.warehouseId(),
      lot.cooperativeId(),
      lot.kind(),
      lot.category(),
      lot.netWeightGrams(),
      lot.unitPrice(),
      lot.quantity(),
      lot.status(),
      lot.receivedBy(),
      lot.version()
    };
  }

  public void move(Collection<UUID> lots, Lot.Status to) {
    sql.update(
        "UPDATE lot SET status = ?, version = version + 1 WHERE id = ANY (?::uuid[]) AND status <> ?",
        to,
        lots,
        to);
  }

  /** Whether units of it lie, lay or are awaited in one of the warehouses. */
  boolean isKnownIn(UUID lot, Collection<UUID> warehouses) {
    return sql.first(
            "SELECT 1 FROM stock_balance WHERE lot_id = ? AND warehouse_id = ANY (?::uuid[]) LIMIT 1",
            row -> 1,
            lot,
            warehouses)
        .isPresent();
  }

  void released(UUID lot, Lot.Status status, String by) {
    sql.update(
        "UPDATE lot SET status = ?, released_by = coalesce(released_by, ?), recall_reason = NULL, version = version + 1 WHERE id = ?",
        status,
        by,
        lot);
  }

  void recalled(UUID lot, String reason) {
    sql.update(
        "UPDATE lot SET status = 'RECALLED', recall_reason = ?, version = version + 1 WHERE id = ?",
        reason,
        lot);
  }

  long nextSequence(UUID lot) {
    return sql.number(
        "UPDATE lot SET published = published + 1 WHERE id = ? RETURNING published", lot);
  }

  /** The baskets that hold something of the lot, those taken apart again left out. */
  public List<SerialRange> baskets(UUID lot) {
    return SerialRange.merged(
        sql.list(
            """
            SELECT r.number, c.from_no, least(c.to_no, r.standing) FROM run_component c JOIN assembly_run r ON r.id = c.run_id
            WHERE c.lot_id = ? AND c.from_no <= r.standing
            """,
            row -> new SerialRange(row.getLong(1), row.getInt(2), row.getInt(3)),
            lot));
  }

  static Lot read(ResultSet row) throws SQLException {
    return new Lot(
        row.getObject("id", UUID.class),
        row.getObject("receipt_id", UUID.class),
        row.getObject("order_id", UUID.class),
        row.getObject("line_id", UUID.class),
        row.getString("lot_code"),
        row.getObject("best_before", LocalDate.class),
        row.getObject("campaign_id", UUID.class),
        row.getObject("warehouse_id", UUID.class),
        row.getObject("cooperative_id", UUID.class),
        row.getString("kind"),
        row.getString("category"),
        row.getInt("net_weight_grams"),
        row.getBigDecimal("unit_price"),
        row.getInt("quantity"),
        Lot.Status.valueOf(row.getString("status")),
        row.getString("received_by"),
        row.getString("released_by"),
        row.getString("recall_reason"),
        row.getLong("version"));
  }
}
