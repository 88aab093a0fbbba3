package ma.sac.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DirtyListTest {

  private static final Scenario SCENARIO =
      Scenario.in(Path.of(System.getProperty("sac.root", "..")).resolve("scenarios/sac-2020"));

  private final DirtyList list = SCENARIO.dirtyHouseholds();

  @Test
  void shouldHoldAsManyFamiliesAsItSaysWhenSpellingsAreOne() {
    Map<Long, String> outcomes =
        list.slips().stream()
            .collect(Collectors.toMap(DirtyList.Slip::line, DirtyList.Slip::outcome));
    Set<String> families = new HashSet<>();
    Set<String> repeated = new HashSet<>();
    for (int line = 2; line <= list.rows().size(); line++) {
      String id = list.rows().get(line - 1).get(0).toUpperCase(Locale.ROOT);
      Set<String> whose =
          switch (outcomes.getOrDefault((long) line, "ACCEPTED")) {
            case "ACCEPTED" -> families;
            case "KNOWN" -> repeated;
            default -> new HashSet<>();
          };
      whose.add(id.replaceAll("[^A-Z0-9]", ""));
    }
    assertThat(families).hasSize(list.accepted()).hasSize(480).containsAll(repeated);
    assertThat(list.known()).isEqualTo(70);
    assertThat(list.rejected()).hasSize(88);
  }

  @Test
  void shouldHaveNobodyOfTheOtherListWhenBothAreTakenIn() {
    Set<String> others = new HashSet<>();
    SCENARIO.households(1_000_000).forEach(row -> others.add(row.get(0)));
    list.forEach(row -> assertThat(others).doesNotContain(row.get(0)));
  }

  @Test
  void shouldReadTheSameWhenItsZonesAreNamedByIds() {
    List<String> lines = new String(list.withZones(Map.of()), DirtyList.CHARSET).lines().toList();
    assertThat(lines).hasSize(list.rows().size());
    assertThat(Csv.split(lines.get(0), ';')).contains("zoneId").doesNotContain("zoneKey");
    assertThat(Csv.split(lines.get(4), ';')).isEqualTo(list.rows().get(4));
  }

  @Test
  void shouldMendOnlyWhatIsKnownAtTheDeskWhenBadRowsComeBack() {
    StringBuilder cameBack = new StringBuilder("header\n");
    list.rejected()
        .forEach(slip -> cameBack.append(Csv.join(list.rows().get((int) slip.line() - 1))));

    List<String> mended = list.corrected(cameBack.toString(), Map.of()).lines().toList();

    assertThat(mended).hasSize(list.correctable() + 1);
    assertThat(mended.subList(1, mended.size()))
        .allSatisfy(row -> assertThat(Csv.split(row)).hasSize(18).noneMatch(String::isEmpty));
  }
}
