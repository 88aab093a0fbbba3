package ma.sac.cooperative.orders;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** The ledger of what warehouses told: one entry a receipt, line and direction, never changed. */
@ApplicationScoped
class Receipts {
  private final Sql sql;

  Receipts(Sql sql) {
    this.sql = sql;
  }

  enum Direction {
    RECORDED,
    REVERSED
  }

  /** Adds the entries that are not there yet and answers those. */
  Map<UUID, Long> add(
      UUID receipt, UUID order, Direction direction, Map<UUID, Long> byLine, LocalDate day) {
    List<UUID> lines = List.copyOf(byLine.keySet());
    List<Map.Entry<UUID, Long>> added =
        sql.list(
            """
            INSERT INTO receipt_entry (receipt_id, line_id, direction, order_id, accepted, received_on)
            SELECT ?, told.line_id, ?, ?, told.accepted, ? FROM unnest(?::uuid[], ?::bigint[]) AS told (line_id, accepted)
            ON CONFLICT DO NOTHING RETURNING line_id, accepted
            """,
            row -> Map.entry(row.getObject("line_id", UUID.class), row.getLong("accepted")),
            receipt,
            direction,
            order,
            day,
            lines,
            lines.stream().map(byLine::get).toList());
    return asMap(added);
  }

  /** The entries of the receipt in one direction, for those lines. */
  Map<UUID, Long> entries(UUID receipt, Direction direction, Collection<UUID> lines) {
    return asMap(
        sql.list(
            "SELECT line_id, accepted FROM receipt_entry WHERE receipt_id = ? AND direction = ? AND line_id = ANY (?::uuid[])",
            row -> Map.entry(row.getObject("line_id", UUID.class), row.getLong("accepted")),
            receipt,
            direction,
            lines));
  }

  /** The receipts that told of any of those lines. */
  List<UUID> ofLines(UUID order, Collection<UUID> lines) {
    return sql.list(
        "SELECT DISTINCT receipt_id FROM receipt_entry WHERE order_id = ? AND line_id = ANY (?::uuid[])",
        row -> row.getObject(1, UUID.class),
        order,
        lines);
  }

  private static Map<UUID, Long> asMap(List<Map.Entry<UUID, Long>> entries) {
    Map<UUID, Long> map = new HashMap<>();
    entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }
}
