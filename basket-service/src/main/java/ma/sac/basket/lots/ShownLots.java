package ma.sac.basket.lots;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.sac.kit.db.Sql;

/** Lots and component stock as people read them, cut to the warehouses that they may see. */
@ApplicationScoped
class ShownLots {
  private static final String UNITS =
      """
      coalesce(sum(b.quantity) FILTER (WHERE b.account = 'QUARANTINE'), 0) AS quarantined,
      coalesce(sum(b.quantity) FILTER (WHERE b.account = 'AVAILABLE'), 0) AS available,
      coalesce(sum(b.quantity) FILTER (WHERE b.account = 'BLOCKED'), 0) AS blocked,
      coalesce(sum(b.quantity) FILTER (WHERE b.account = 'IN_TRANSIT'), 0) AS in_transit,
      coalesce(sum(b.quantity) FILTER (WHERE b.account = 'BASKETS'), 0) AS in_baskets,
      coalesce(sum(b.quantity) FILTER (WHERE b.account = 'DISTRIBUTED'), 0) AS distributed,
      coalesce(sum(b.quantity) FILTER (WHERE b.account = 'LOST'), 0) AS lost
      """;

  private final Sql sql;

  ShownLots(Sql sql) {
    this.sql = sql;
  }

  LotView get(Lot lot, Optional<Set<UUID>> warehouses) {
    return views(List.of(lot), warehouses).get(0);
  }

  List<LotView> page(
      UUID campaign,
      String status,
      String category,
      Optional<Set<UUID>> warehouses,
      UUID after,
      int limit) {
    StringBuilder query = new StringBuilder("SELECT * FROM lot WHERE true");
    List<Object> arguments = new ArrayList<>();
    filter(query, arguments, " AND lot.campaign_id = ?", campaign);
    filter(query, arguments, " AND lot.status = ?", status);
    filter(query, arguments, " AND lot.category = ?", category);
    filter(
        query,
        arguments,
        " AND EXISTS (SELECT FROM stock_balance b WHERE b.lot_id = lot.id AND b.warehouse_id = ANY (?::uuid[]))",
        warehouses.orElse(null));
    filter(query, arguments, " AND lot.id > ?", after);
    arguments.add(limit + 1);
    List<Lot> lots =
        sql.list(
            query.append(" ORDER BY lot.id LIMIT ?").toString(), Lots::read, arguments.toArray());
    return views(lots, warehouses);
  }

  private static void filter(
      StringBuilder query, List<Object> arguments, String condition, Object value) {
    if (value != null) {
      query.append(condition);
      arguments.add(value);
    }
  }

  private List<LotView> views(List<Lot> lots, Optional<Set<UUID>> warehouses) {
    Map<UUID, List<LotView.StockIn>> stock = stock(lots.stream().map(Lot::id).toList(), warehouses);
    return lots.stream()
        .map(lot -> LotView.of(lot, stock.getOrDefault(lot.id(), List.of())))
        .toList();
  }

  private record Held(UUID lotId, LotView.StockIn stock) {}

  private Map<UUID, List<LotView.StockIn>> stock(List<UUID> lots, Optional<Set<UUID>> warehouses) {
    StringBuilder query =
        new StringBuilder("SELECT b.lot_id, b.warehouse_id, ")
            .append(UNITS)
            .append(" FROM stock_balance b WHERE b.lot_id = ANY (?::uuid[])");
    List<Object> arguments = new ArrayList<>();
    arguments.add(lots);
    filter(query, arguments, " AND b.warehouse_id = ANY (?::uuid[])", warehouses.orElse(null));
    return sql
        .list(
            query.append(" GROUP BY 1, 2 ORDER BY 1, 2").toString(),
            row ->
                new Held(
                    row.getObject("lot_id", UUID.class),
                    LotView.StockIn.of(row.getObject("warehouse_id", UUID.class), units(row))),
            arguments.toArray())
        .stream()
        .collect(
            Collectors.groupingBy(
                Held::lotId, Collectors.mapping(Held::stock, Collectors.toList())));
  }

  List<ComponentStock> stock(UUID campaign, UUID warehouse) {
    return sql.list(
        "SELECT lot.kind, lot.category, "
            + UNITS
            + """
             FROM lot JOIN stock_balance b ON b.lot_id = lot.id
             WHERE lot.campaign_id = ? AND (?::uuid IS NULL OR b.warehouse_id = ?::uuid)
             GROUP BY lot.kind, lot.category ORDER BY lot.kind, lot.category
            """,
        row -> ComponentStock.of(row.getString("kind"), row.getString("category"), units(row)),
        campaign,
        warehouse,
        warehouse);
  }

  private static LotView.Stock units(ResultSet row) throws SQLException {
    return new LotView.Stock(
        row.getInt("quarantined"),
        row.getInt("available"),
        row.getInt("blocked"),
        row.getInt("in_transit"),
        row.getInt("in_baskets"),
        row.getInt("distributed"),
        row.getInt("lost"));
  }
}
