package ma.sac.basket.lots;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** Lots and component stock as people read them. */
@ApplicationScoped
class ShownLots {
  private static final String STOCK =
      """
       CROSS JOIN LATERAL (SELECT
         coalesce(sum(b.quantity) FILTER (WHERE b.account = 'QUARANTINE'), 0) AS quarantined,
         coalesce(sum(b.quantity) FILTER (WHERE b.account = 'AVAILABLE'), 0) AS available,
         coalesce(sum(b.quantity) FILTER (WHERE b.account = 'BLOCKED'), 0) AS blocked,
         coalesce(sum(b.quantity) FILTER (WHERE b.account = 'BASKETS'), 0) AS in_baskets,
         coalesce(sum(b.quantity) FILTER (WHERE b.account = 'DISTRIBUTED'), 0) AS distributed
         FROM stock_balance b WHERE b.lot_id = lot.id) stock
      """;

  private final Sql sql;

  ShownLots(Sql sql) {
    this.sql = sql;
  }

  LotView get(UUID id) {
    return sql.list("SELECT * FROM lot" + STOCK + "WHERE lot.id = ?", ShownLots::view, id).get(0);
  }

  List<LotView> page(
      UUID campaign,
      String status,
      String category,
      Optional<Set<UUID>> warehouses,
      UUID after,
      int limit) {
    StringBuilder query = new StringBuilder("SELECT * FROM lot").append(STOCK).append("WHERE true");
    List<Object> arguments = new ArrayList<>();
    filter(query, arguments, " AND lot.campaign_id = ?", campaign);
    filter(query, arguments, " AND lot.status = ?", status);
    filter(query, arguments, " AND lot.category = ?", category);
    filter(query, arguments, " AND lot.warehouse_id = ANY (?::uuid[])", warehouses.orElse(null));
    filter(query, arguments, " AND lot.id > ?", after);
    arguments.add(limit + 1);
    return sql.list(
        query.append(" ORDER BY lot.id LIMIT ?").toString(), ShownLots::view, arguments.toArray());
  }

  private static void filter(
      StringBuilder query, List<Object> arguments, String condition, Object value) {
    if (value != null) {
      query.append(condition);
      arguments.add(value);
    }
  }

  List<ComponentStock> stock(UUID campaign, UUID warehouse) {
    return sql.list(
        """
        SELECT kind, category, sum(quarantined) AS quarantined, sum(available) AS available, sum(blocked) AS blocked,
          sum(in_baskets) AS in_baskets, sum(distributed) AS distributed
        FROM lot
        """
            + STOCK
            + """
             WHERE lot.campaign_id = ? AND (?::uuid IS NULL OR lot.warehouse_id = ?::uuid)
             GROUP BY kind, category ORDER BY kind, category
            """,
        row ->
            new ComponentStock(
                row.getString("kind"),
                row.getString("category"),
                row.getInt("quarantined"),
                row.getInt("available"),
                row.getInt("blocked"),
                row.getInt("in_baskets"),
                row.getInt("distributed")),
        campaign,
        warehouse,
        warehouse);
  }

  private static LotView view(ResultSet row) throws SQLException {
    return LotView.of(
        Lots.read(row),
        new LotView.Stock(
            row.getInt("quarantined"),
            row.getInt("available"),
            row.getInt("blocked"),
            row.getInt("in_baskets"),
            row.getInt("distributed")));
  }
}
