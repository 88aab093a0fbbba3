package ma.sac.distribution.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ma.sac.distribution.Where;
import ma.sac.kit.db.Sql;

/** How many baskets are where. */
@ApplicationScoped
class BasketStock {
  record Count(
      BasketStatus status,
      UUID warehouseId,
      UUID siteId,
      long baskets,
      long reserved,
      long recalled) {}

  private final Sql sql;

  BasketStock(Sql sql) {
    this.sql = sql;
  }

  List<Count> count(UUID campaign, UUID site, UUID warehouse) {
    Where where =
        Where.everything()
            .and("campaign_id = ?", campaign)
            .and("site_id = ?", site)
            .and("warehouse_id = ?", warehouse);
    return sql.list(
        """
        SELECT status, warehouse_id, site_id, count(*) AS baskets,
          count(*) FILTER (WHERE status = 'IN_STOCK' AND shipment_id IS NOT NULL) AS reserved, count(*) FILTER (WHERE recalled) AS recalled
        FROM basket
        """
            + where.text()
            + " GROUP BY status, warehouse_id, site_id ORDER BY status, warehouse_id, site_id",
        row ->
            new Count(
                BasketStatus.valueOf(row.getString("status")),
                row.getObject("warehouse_id", UUID.class),
                row.getObject("site_id", UUID.class),
                row.getLong("baskets"),
                row.getLong("reserved"),
                row.getLong("recalled")),
        where.arguments());
  }
}
