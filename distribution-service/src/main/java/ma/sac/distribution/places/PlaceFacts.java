package ma.sac.distribution.places;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.distribution.Fact;
import ma.sac.distribution.Topic;
import ma.sac.kit.events.Outbox;

/** Tells where places are and whether they are open. */
@ApplicationScoped
class PlaceFacts {
  private final Outbox outbox;

  PlaceFacts(Outbox outbox) {
    this.outbox = outbox;
  }

  void tell(String type, WarehouseView warehouse) {
    tell(
        type,
        warehouse.id(),
        warehouse.version(),
        new WarehousePayload(
            warehouse.id(),
            warehouse.nameFr(),
            warehouse.nameAr(),
            warehouse.territory(),
            warehouse.latitude(),
            warehouse.longitude(),
            warehouse.capacityBaskets(),
            warehouse.status()));
  }

  void tell(String type, ZoneView zone) {
    tell(
        type,
        zone.id(),
        zone.version(),
        new ZonePayload(
            zone.id(),
            zone.nameFr(),
            zone.nameAr(),
            zone.territory(),
            zone.latitude(),
            zone.longitude()));
  }

  void tell(String type, SiteView site) {
    tell(
        type,
        site.id(),
        site.version(),
        new SitePayload(
            site.id(),
            site.zoneId(),
            site.nameFr(),
            site.nameAr(),
            site.territory(),
            site.latitude(),
            site.longitude(),
            site.capacityPerDay(),
            site.capacityPerSlot(),
            site.slotMinutes(),
            site.opensAt(),
            site.closesAt(),
            site.status()));
  }

  private void tell(String type, UUID id, long version, Object payload) {
    outbox.publish(new Fact(Topic.PLACES, type, id.toString(), id.toString(), version, payload));
  }
}
