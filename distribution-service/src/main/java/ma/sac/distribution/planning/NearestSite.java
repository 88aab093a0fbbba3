package ma.sac.distribution.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Plain allocation: each household to the nearest site of its zone that has room, then to the
 * nearest of its district. Same input, same plan.
 */
final class NearestSite {
  /** A neighbourhood with its centre. */
  record Zone(UUID id, String territory, double latitude, double longitude) {}

  static final String NO_SITE = "NO_SITE_NEARBY";
  static final String NO_ROOM = "NO_ROOM_IN_THESE_DAYS";

  private final Map<UUID, Zone> zones;
  private final List<SiteCalendar> calendars;
  private final Map<String, List<SiteCalendar>> ranked = new HashMap<>();

  NearestSite(Map<UUID, Zone> zones, List<SiteCalendar> calendars) {
    this.zones = zones;
    this.calendars = calendars;
  }

  List<Assignment> assign(List<Demand> demands) {
    List<Assignment> assignments = new ArrayList<>(demands.size());
    for (Demand demand : demands) {
      assignments.add(assign(demand));
    }
    return assignments;
  }

  private Assignment assign(Demand demand) {
    List<SiteCalendar> near =
        ranked.computeIfAbsent(demand.zoneId() + "/" + demand.territory(), key -> rank(demand));
    for (SiteCalendar calendar : near) {
      Assignment assignment = calendar.assign(demand);
      if (assignment != null) {
        return assignment;
      }
    }
    return Assignment.leftOut(demand, near.isEmpty() ? NO_SITE : NO_ROOM);
  }

  private List<SiteCalendar> rank(Demand demand) {
    Zone zone = demand.zoneId() == null ? null : zones.get(demand.zoneId());
    String territory = zone == null ? demand.territory() : zone.territory();
    Comparator<SiteCalendar> nearest =
        zone == null
            ? Comparator.comparing(calendar -> calendar.site().id())
            : Comparator.comparing(
                    (SiteCalendar calendar) -> !calendar.site().zoneId().equals(zone.id()))
                .thenComparing(calendar -> kilometres(zone, calendar.site()))
                .thenComparing(calendar -> calendar.site().id());
    return calendars.stream()
        .filter(calendar -> calendar.site().territory().equals(territory))
        .sorted(nearest)
        .toList();
  }

  /** Great-circle distance by the haversine formula, on a sphere of 6,371 km. */
  static double kilometres(Zone from, SiteCalendar.Site to) {
    double north = Math.toRadians(to.latitude() - from.latitude());
    double east = Math.toRadians(to.longitude() - from.longitude());
    double a =
        Math.pow(Math.sin(north / 2), 2)
            + Math.cos(Math.toRadians(from.latitude()))
                * Math.cos(Math.toRadians(to.latitude()))
                * Math.pow(Math.sin(east / 2), 2);
    return 2 * 6371 * Math.asin(Math.sqrt(a));
  }
}
