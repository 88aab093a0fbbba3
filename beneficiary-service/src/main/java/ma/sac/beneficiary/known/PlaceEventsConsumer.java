package ma.sac.beneficiary.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.kit.events.Handled;
import ma.sac.kit.events.ReceivedEvent;

/** Keeps the copies of zones, where families live, and of sites, which notices name. */
@ApplicationScoped
class PlaceEventsConsumer implements EventsConsumer {
  /** What is read of a site event. */
  record SiteFields(
      @NotNull UUID siteId,
      @NotNull UUID zoneId,
      @NotNull String nameFr,
      @NotNull String nameAr,
      @NotNull String territory,
      @NotNull String status) {}

  private final KnownZones zones;
  private final KnownSites sites;

  PlaceEventsConsumer(KnownZones zones, KnownSites sites) {
    this.zones = zones;
    this.sites = sites;
  }

  @Override
  public String topic() {
    return "sac.places.v1";
  }

  @Override
  public Set<String> types() {
    return Set.of("zone.defined", "site.opened", "site.changed", "site.closed");
  }

  @Override
  public Handled on(ReceivedEvent event) {
    if (event.type().equals("zone.defined")) {
      zones.keep(event.as(KnownZone.class), event.sequence());
    } else {
      sites.keep(event.as(SiteFields.class), event.sequence());
    }
    return Handled.DONE;
  }
}
