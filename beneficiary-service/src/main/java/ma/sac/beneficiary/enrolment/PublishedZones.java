package ma.sac.beneficiary.enrolment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import ma.sac.beneficiary.known.KnownZone;

/**
 * Which zone is told for each zone, so that nobody is one of few: a zone with fewer than 50
 * enrolled goes with the nearest of its territory, until they are 50 or the territory is one. Told
 * is the zone of them with the most enrolled.
 */
final class PublishedZones {
  static final int FEWEST = 50;

  /** Enrolled families of a zone. */
  record Count(String territory, UUID zoneId, long enrolled) {}

  /** What is told for a zone. */
  record Told(String territory, UUID zoneId, UUID publishedZoneId) {}

  private final Map<UUID, KnownZone> zones;

  PublishedZones(Map<UUID, KnownZone> zones) {
    this.zones = zones;
  }

  List<Told> of(List<Count> counts) {
    Map<String, List<List<Count>>> byTerritory = new TreeMap<>();
    for (Count count : counts) {
      byTerritory
          .computeIfAbsent(count.territory(), t -> new ArrayList<>())
          .add(new ArrayList<>(List.of(count)));
    }
    List<Told> told = new ArrayList<>();
    for (List<List<Count>> groups : byTerritory.values()) {
      merge(groups);
      for (List<Count> group : groups) {
        UUID published = largest(group).zoneId();
        group.forEach(one -> told.add(new Told(one.territory(), one.zoneId(), published)));
      }
    }
    return told;
  }

  private void merge(List<List<Count>> groups) {
    while (groups.size() > 1) {
      List<Count> smallest =
          groups.stream()
              .min(
                  Comparator.comparingLong(PublishedZones::enrolled)
                      .thenComparing(group -> largest(group).zoneId()))
              .orElseThrow();
      if (enrolled(smallest) >= FEWEST) {
        return;
      }
      groups.remove(smallest);
      groups.stream()
          .min(
              Comparator.comparingDouble((List<Count> other) -> distance(smallest, other))
                  .thenComparing(other -> largest(other).zoneId()))
          .orElseThrow()
          .addAll(smallest);
    }
  }

  private static long enrolled(List<Count> group) {
    return group.stream().mapToLong(Count::enrolled).sum();
  }

  private static Count largest(List<Count> group) {
    return group.stream()
        .max(Comparator.comparingLong(Count::enrolled).thenComparing(Count::zoneId))
        .orElseThrow();
  }

  /** Squared and flat, which is enough to compare neighbours within a district. */
  private double distance(List<Count> left, List<Count> right) {
    KnownZone a = zones.get(largest(left).zoneId());
    KnownZone b = zones.get(largest(right).zoneId());
    if (a == null || b == null) {
      return Double.MAX_VALUE;
    }
    double north = a.latitude() - b.latitude();
    double east =
        (a.longitude() - b.longitude())
            * Math.cos(Math.toRadians((a.latitude() + b.latitude()) / 2));
    return north * north + east * east;
  }
}
