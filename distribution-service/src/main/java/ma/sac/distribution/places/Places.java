package ma.sac.distribution.places;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.distribution.Reach;
import ma.sac.distribution.Where;
import ma.sac.kit.db.Sql;

/** The places and vehicles on record. */
@ApplicationScoped
class Places {
  private final Sql sql;
  private final Reach reach;

  Places(Sql sql, Reach reach) {
    this.sql = sql;
    this.reach = reach;
  }

  Optional<WarehouseView> warehouse(UUID id) {
    return sql.first("SELECT * FROM warehouse WHERE id = ?", Places::warehouse, id);
  }

  List<WarehouseView> warehouses(UUID after, int limit) {
    Where where = reach.places(Where.everything());
    return sql.list(
        "SELECT * FROM warehouse" + where.page(after, limit), Places::warehouse, where.arguments());
  }

  Optional<ZoneView> zone(UUID id) {
    return sql.first("SELECT * FROM zone WHERE id = ?", Places::zone, id);
  }

  List<ZoneView> zones(UUID after, int limit) {
    Where where = reach.places(Where.everything());
    return sql.list(
        "SELECT * FROM zone" + where.page(after, limit), Places::zone, where.arguments());
  }

  Optional<SiteView> site(UUID id) {
    return sql.first("SELECT * FROM site WHERE id = ?", Places::site, id);
  }

  List<SiteView> sites(UUID zone, UUID after, int limit) {
    Where where = reach.places(Where.everything().and("zone_id = ?", zone));
    return sql.list(
        "SELECT * FROM site" + where.page(after, limit), Places::site, where.arguments());
  }

  Optional<VehicleView> vehicle(UUID id) {
    return sql.first("SELECT * FROM vehicle WHERE id = ?", Places::vehicle, id);
  }

  List<VehicleView> vehicles(UUID after, int limit) {
    Where where = Where.everything();
    return sql.list(
        "SELECT * FROM vehicle" + where.page(after, limit), Places::vehicle, where.arguments());
  }

  private static WarehouseView warehouse(ResultSet row) throws SQLException {
    return new WarehouseView(
        row.getObject("id", UUID.class),
        PlaceStatus.valueOf(row.getString("status")),
        row.getLong("version"),
        row.getString("name_fr"),
        row.getString("name_ar"),
        row.getString("territory"),
        row.getDouble("latitude"),
        row.getDouble("longitude"),
        row.getInt("capacity_baskets"));
  }

  private static ZoneView zone(ResultSet row) throws SQLException {
    return new ZoneView(
        row.getObject("id", UUID.class),
        PlaceStatus.OPEN,
        row.getLong("version"),
        row.getString("name_fr"),
        row.getString("name_ar"),
        row.getString("territory"),
        row.getDouble("latitude"),
        row.getDouble("longitude"));
  }

  private static SiteView site(ResultSet row) throws SQLException {
    return new SiteView(
        row.getObject("id", UUID.class),
        PlaceStatus.valueOf(row.getString("status")),
        row.getLong("version"),
        row.getObject("zone_id", UUID.class),
        row.getString("name_fr"),
        row.getString("name_ar"),
        row.getString("territory"),
        row.getDouble("latitude"),
        row.getDouble("longitude"),
        row.getInt("capacity_per_day"),
        row.getInt("capacity_per_slot"),
        row.getInt("slot_minutes"),
        row.getObject("opens_at", LocalTime.class).toString(),
        row.getObject("closes_at", LocalTime.class).toString());
  }

  private static VehicleView vehicle(ResultSet row) throws SQLException {
    return new VehicleView(
        row.getObject("id", UUID.class),
        PlaceStatus.OPEN,
        row.getLong("version"),
        row.getString("plate"),
        row.getInt("capacity_baskets"));
  }
}
