package ma.sac.basket.transfers;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;

/** All transfers of lots. */
@ApplicationScoped
class LotTransfers {
  private final Sql sql;

  LotTransfers(Sql sql) {
    this.sql = sql;
  }

  /** What a list is cut to; null for all. */
  record Wanted(UUID campaign, UUID lot, LotTransfer.Status status) {}

  Optional<LotTransfer> find(UUID id) {
    return sql.first("SELECT * FROM lot_transfer WHERE id = ?", LotTransfers::read, id);
  }

  LotTransfer locked(UUID id) {
    return sql.first("SELECT * FROM lot_transfer WHERE id = ? FOR UPDATE", LotTransfers::read, id)
        .orElseThrow(Refusal::notFound);
  }

  /** The transfer that has the lot on this waybill already. */
  Optional<UUID> of(UUID fromWarehouse, String waybill, UUID lot) {
    return sql.first(
        "SELECT id FROM lot_transfer WHERE from_warehouse_id = ? AND waybill = ? AND lot_id = ?",
        row -> row.getObject(1, UUID.class),
        fromWarehouse,
        waybill,
        lot);
  }

  /** From or to one of the warehouses. */
  List<LotTransfer> page(Wanted wanted, Optional<Set<UUID>> warehouses, UUID after, int limit) {
    StringBuilder query = new StringBuilder("SELECT * FROM lot_transfer WHERE true");
    List<Object> arguments = new ArrayList<>();
    and(query, arguments, "campaign_id = ?", wanted.campaign());
    and(query, arguments, "lot_id = ?", wanted.lot());
    and(query, arguments, "status = ?", wanted.status());
    warehouses.ifPresent(
        own -> {
          query.append(
              " AND (from_warehouse_id = ANY (?::uuid[]) OR to_warehouse_id = ANY (?::uuid[]))");
          arguments.add(own);
          arguments.add(own);
        });
    and(query, arguments, "id > ?", after);
    arguments.add(limit + 1);
    return sql.list(
        query.append(" ORDER BY id LIMIT ?").toString(), LotTransfers::read, arguments.toArray());
  }

  private static void and(
      StringBuilder query, List<Object> arguments, String condition, Object argument) {
    if (argument != null) {
      query.append(" AND ").append(condition);
      arguments.add(argument);
    }
  }

  void add(UUID id, LotTransferRequest request, UUID campaign, String by) {
    sql.update(
        """
        INSERT INTO lot_transfer (id, lot_id, campaign_id, from_warehouse_id, to_warehouse_id, waybill, sent, sent_by, status, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'IN_TRANSIT', 1)
        """,
        id,
        request.lotId(),
        campaign,
        request.fromWarehouseId(),
        request.toWarehouseId(),
        request.waybill(),
        request.quantity(),
        by);
  }

  void arrived(UUID id, LotTransfer.Arrival arrival) {
    sql.update(
        """
        UPDATE lot_transfer SET status = 'ARRIVED', received = ?, difference_reason = ?, received_by = ?, arrived_at = now(),
          version = version + 1
        WHERE id = ?
        """,
        arrival.received(),
        arrival.reason(),
        arrival.by(),
        id);
  }

  private static LotTransfer read(ResultSet row) throws SQLException {
    return new LotTransfer(
        row.getObject("id", UUID.class),
        row.getObject("lot_id", UUID.class),
        row.getObject("campaign_id", UUID.class),
        row.getObject("from_warehouse_id", UUID.class),
        row.getObject("to_warehouse_id", UUID.class),
        row.getString("waybill"),
        row.getInt("sent"),
        row.getString("sent_by"),
        Sql.instant(row, "sent_at"),
        LotTransfer.Status.valueOf(row.getString("status")),
        row.getObject("received", Integer.class),
        row.getString("difference_reason"),
        row.getString("received_by"),
        Sql.instant(row, "arrived_at"),
        row.getLong("version"));
  }
}
