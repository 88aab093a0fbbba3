package ma.sac.distribution.shipments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;

/** Baskets travelling from a warehouse to a site. */
record Shipment(
    UUID id,
    UUID campaignId,
    UUID fromWarehouseId,
    UUID toSiteId,
    UUID vehicleId,
    LocalDate plannedOn,
    ShipmentStatus status,
    int baskets,
    Integer missing,
    Integer damaged,
    Instant departedAt,
    Instant arrivedAt,
    long version) {

  void require(ShipmentStatus expected) {
    if (status != expected) {
      throw Refusal.conflict("The shipment is " + status + ", not " + expected)
          .with("status", status);
    }
  }

  static Shipment read(ResultSet row) throws SQLException {
    return new Shipment(
        row.getObject("id", UUID.class),
        row.getObject("campaign_id", UUID.class),
        row.getObject("from_warehouse_id", UUID.class),
        row.getObject("to_site_id", UUID.class),
        row.getObject("vehicle_id", UUID.class),
        row.getObject("planned_on", LocalDate.class),
        ShipmentStatus.valueOf(row.getString("status")),
        row.getInt("baskets"),
        row.getObject("missing", Integer.class),
        row.getObject("damaged", Integer.class),
        Sql.instant(row, "departed_at"),
        Sql.instant(row, "arrived_at"),
        row.getLong("version"));
  }
}
