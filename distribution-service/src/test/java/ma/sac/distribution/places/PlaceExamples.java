package ma.sac.distribution.places;

import java.util.Map;
import java.util.TreeMap;
import ma.sac.distribution.Example;

/** A value of each fact about a place. */
public final class PlaceExamples {
  public static final Map<String, Object> BY_TYPE =
      new TreeMap<>(
          Map.of(
              "warehouse.opened", warehouse(PlaceStatus.OPEN),
              "warehouse.closed", warehouse(PlaceStatus.CLOSED),
              "zone.defined", zone(),
              "site.opened", site(PlaceStatus.OPEN),
              "site.changed", site(PlaceStatus.OPEN),
              "site.closed", site(PlaceStatus.CLOSED)));

  private PlaceExamples() {}

  private static WarehousePayload warehouse(PlaceStatus status) {
    return new WarehousePayload(
        Example.WAREHOUSE,
        "Entrepôt solidaire Aïn Sebaâ",
        "المستودع التضامني عين السبع",
        "06.141.01.20",
        33.6105,
        -7.5205,
        8000,
        status);
  }

  private static ZonePayload zone() {
    return new ZonePayload(
        Example.ZONE, "Derb Bouchentouf", "درب بوشنتوف", Example.DISTRICT, 33.5755, -7.604);
  }

  private static SitePayload site(PlaceStatus status) {
    return new SitePayload(
        Example.SITE,
        Example.ZONE,
        "École Derb Bouchentouf",
        "مدرسة درب بوشنتوف",
        Example.DISTRICT,
        33.5748,
        -7.6032,
        48,
        6,
        60,
        "09:00",
        "17:00",
        status);
  }
}
