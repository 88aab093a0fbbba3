package ma.sac.beneficiary.enrolment;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.sac.beneficiary.known.KnownZone;
import org.junit.jupiter.api.Test;

class PublishedZonesTest {
  private static final UUID NORTH = UUID.randomUUID();
  private static final UUID MIDDLE = UUID.randomUUID();
  private static final UUID SOUTH = UUID.randomUUID();
  private static final String HERE = "06.141.01.10";
  private static final String ELSEWHERE = "06.141.01.20";

  private final PublishedZones zones =
      new PublishedZones(
          Map.of(
              NORTH, zone(NORTH, 33.60), MIDDLE, zone(MIDDLE, 33.59), SOUTH, zone(SOUTH, 33.50)));

  @Test
  void shouldTellEachZoneWhenEachHasEnough() {
    assertThat(
        told(count(HERE, NORTH, 50), count(HERE, SOUTH, 51)),
        equalTo(Map.of(NORTH, NORTH, SOUTH, SOUTH)));
  }

  @Test
  void shouldTellTheNearestZoneWhenAZoneHasFew() {
    assertThat(
        told(count(HERE, NORTH, 60), count(HERE, MIDDLE, 49), count(HERE, SOUTH, 500)),
        equalTo(Map.of(NORTH, NORTH, MIDDLE, NORTH, SOUTH, SOUTH)));
  }

  @Test
  void shouldTellOneZoneForTheDistrictWhenAllOfItAreFew() {
    assertThat(
        told(count(HERE, NORTH, 3), count(HERE, MIDDLE, 4), count(ELSEWHERE, SOUTH, 500)),
        equalTo(Map.of(NORTH, MIDDLE, MIDDLE, MIDDLE, SOUTH, SOUTH)));
  }

  private Map<UUID, UUID> told(PublishedZones.Count... counts) {
    return zones.of(List.of(counts)).stream()
        .collect(
            Collectors.toMap(PublishedZones.Told::zoneId, PublishedZones.Told::publishedZoneId));
  }

  private static PublishedZones.Count count(String territory, UUID zone, long enrolled) {
    return new PublishedZones.Count(territory, zone, enrolled);
  }

  private static KnownZone zone(UUID id, double latitude) {
    return new KnownZone(id, "", "", HERE, latitude, -7.6);
  }
}
