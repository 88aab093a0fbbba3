package ma.sac.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseholdListTest {

  private static final Scenario SCENARIO =
      Scenario.in(Path.of(System.getProperty("sac.root", "..")).resolve("scenarios/sac-2020"));

  @ParameterizedTest
  @ValueSource(ints = {10, 400, 4000})
  void shouldSendEnoughFamiliesAndSomeTwiceWhenZonesAreNamedByTheirIds(int baskets)
      throws IOException {
    HouseholdList list = SCENARIO.households(baskets);
    Map<String, String> zones = new HashMap<>();
    SCENARIO
        .places()
        .path("zones")
        .forEach(
            zone -> zones.put(zone.path("key").asText(), "id-of-" + zone.path("key").asText()));

    List<String> lines =
        new String(list.withZones(zones).readAllBytes(), StandardCharsets.UTF_8).lines().toList();

    assertThat(Csv.split(lines.get(0))).contains("zoneId").doesNotContain("zoneKey");
    assertThat(lines).hasSize(list.rows() + 1);
    Set<String> ids = new HashSet<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> row = Csv.split(line);
      assertThat(row).hasSize(18);
      assertThat(row.get(8)).startsWith("id-of-");
      ids.add(row.get(0));
    }
    assertThat(ids).hasSize(list.families()).hasSizeGreaterThan(baskets);
    assertThat(list.repeats()).isPositive();
  }
}
