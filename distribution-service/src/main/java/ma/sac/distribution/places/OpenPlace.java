package ma.sac.distribution.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.http.Versions;
import ma.sac.kit.security.Territories;

/** Warehouses, zones, sites and vehicles come into use, and sites and warehouses out of it. */
@ApplicationScoped
class OpenPlace {
  private final Sql sql;
  private final Places places;
  private final PlaceFacts facts;
  private final Territories territories;

  OpenPlace(Sql sql, Places places, PlaceFacts facts, Territories territories) {
    this.sql = sql;
    this.places = places;
    this.facts = facts;
    this.territories = territories;
  }

  @Transactional
  public WarehouseView warehouse(WarehouseRequest request) {
    requireTerritory(request.territory());
    UUID id = Ids.next();
    sql.update(
        "INSERT INTO warehouse (id, name_fr, name_ar, territory, latitude, longitude, capacity_baskets, status) VALUES (?, ?, ?, ?, ?, ?, ?, 'OPEN')",
        id,
        request.nameFr(),
        request.nameAr(),
        request.territory(),
        request.latitude(),
        request.longitude(),
        request.capacityBaskets());
    WarehouseView opened = places.warehouse(id).orElseThrow();
    facts.tell("warehouse.opened", opened);
    return opened;
  }

  @Transactional
  public ZoneView zone(ZoneRequest request) {
    requireTerritory(request.territory());
    UUID id = Ids.next();
    sql.update(
        "INSERT INTO zone (id, name_fr, name_ar, territory, latitude, longitude) VALUES (?, ?, ?, ?, ?, ?)",
        id,
        request.nameFr(),
        request.nameAr(),
        request.territory(),
        request.latitude(),
        request.longitude());
    ZoneView defined = places.zone(id).orElseThrow();
    facts.tell("zone.defined", defined);
    return defined;
  }

  /** A site lies in its zone's territory. */
  @Transactional
  public SiteView site(SiteRequest request) {
    ZoneView zone =
        places
            .zone(request.zoneId())
            .orElseThrow(() -> Refusal.invalid("zoneId", "there is no such zone"));
    requireHours(request);
    UUID id = Ids.next();
    sql.update(
        """
        INSERT INTO site (id, zone_id, name_fr, name_ar, territory, latitude, longitude, capacity_per_day, capacity_per_slot, slot_minutes, opens_at, closes_at, status)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')
        """,
        id,
        zone.id(),
        request.nameFr(),
        request.nameAr(),
        zone.territory(),
        request.latitude(),
        request.longitude(),
        request.capacityPerDay(),
        request.capacityPerSlot(),
        request.slotMinutes(),
        request.opensAt(),
        request.closesAt());
    SiteView opened = places.site(id).orElseThrow();
    facts.tell("site.opened", opened);
    return opened;
  }

  @Transactional
  public VehicleView vehicle(VehicleRequest request) {
    UUID id = Ids.next();
    int added =
        sql.update(
            "INSERT INTO vehicle (id, plate, capacity_baskets) VALUES (?, ?, ?) ON CONFLICT ON CONSTRAINT vehicle_plate_once DO NOTHING",
            id,
            request.plate(),
            request.capacityBaskets());
    if (added == 0) {
      throw Refusal.conflict("A vehicle has this plate already");
    }
    return places.vehicle(id).orElseThrow();
  }

  @Transactional
  public SiteView closeSite(UUID id) {
    if (sql.update(
            "UPDATE site SET status = 'CLOSED', version = version + 1 WHERE id = ? AND status = 'OPEN'",
            id)
        == 0) {
      throw Refusal.conflict("The site is not open");
    }
    SiteView closed = places.site(id).orElseThrow();
    facts.tell("site.closed", closed);
    return closed;
  }

  @Transactional
  public WarehouseView closeWarehouse(UUID id) {
    long held =
        sql.number(
            "SELECT count(*) FROM (SELECT 1 FROM basket WHERE warehouse_id = ? AND status = 'IN_STOCK' LIMIT 1) held",
            id);
    if (held > 0) {
      throw Refusal.conflict("Baskets are still kept there");
    }
    if (sql.update(
            "UPDATE warehouse SET status = 'CLOSED', version = version + 1 WHERE id = ? AND status = 'OPEN'",
            id)
        == 0) {
      throw Refusal.conflict("The warehouse is not open");
    }
    WarehouseView closed = places.warehouse(id).orElseThrow();
    facts.tell("warehouse.closed", closed);
    return closed;
  }

  /** Hours and capacities; vouchers that were issued keep their slots. */
  @Transactional
  public SiteView changeSite(UUID id, long version, SiteRequest request) {
    requireHours(request);
    int changed =
        sql.update(
            """
            UPDATE site SET name_fr = ?, name_ar = ?, latitude = ?, longitude = ?, capacity_per_day = ?, capacity_per_slot = ?, slot_minutes = ?,
              opens_at = ?, closes_at = ?, version = version + 1 WHERE id = ? AND version = ? AND zone_id = ? AND status = 'OPEN'
            """,
            request.nameFr(),
            request.nameAr(),
            request.latitude(),
            request.longitude(),
            request.capacityPerDay(),
            request.capacityPerSlot(),
            request.slotMinutes(),
            request.opensAt(),
            request.closesAt(),
            id,
            version,
            request.zoneId());
    if (changed == 0) {
      // Somebody's change at the same moment is a stale version, as it would be a moment later.
      places.site(id).ifPresent(now -> Versions.require(Versions.etag(version), now.version()));
      throw Refusal.conflict("The site is closed, or of another zone");
    }
    SiteView site = places.site(id).orElseThrow();
    facts.tell("site.changed", site);
    return site;
  }

  private static void requireHours(SiteRequest request) {
    if (!request.closesAt().isAfter(request.opensAt())) {
      throw Refusal.invalid("closesAt", "is not after the site opens");
    }
  }

  private void requireTerritory(String code) {
    if (!territories.exists(code)) {
      throw Refusal.invalid("territory", "is no official territory code");
    }
  }
}
