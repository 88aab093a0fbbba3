package ma.sac.system.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SabotageTest {

  @ParameterizedTest
  @EnumSource(Sabotage.class)
  void shouldHaveAScriptForEachOfItsDatabasesThatNotesWhomItHits(Sabotage sabotage) {
    String scripts =
        sabotage.databases().stream()
            .map(database -> Script.of(sabotage, database, Map.of()).install())
            .collect(Collectors.joining());

    assertThat(scripts)
        .contains("EXECUTE FUNCTION sabotage.")
        .containsPattern("(IF|AND) sabotage\\.chosen(_now)?\\(");
  }

  @Test
  void shouldFillInValuesWithoutLettingThemOutOfTheirQuotes() {
    Script script = Script.of(Sabotage.PRIVACY, "distribution", Map.of("family", "N'Guessan Aya"));

    assertThat(script.install()).contains("'N''Guessan Aya'").doesNotContain("${family}");
  }

  @Test
  void shouldBreakEachOfTheNinePromises() {
    Set<String> broken =
        Arrays.stream(Sabotage.values()).map(Sabotage::breaks).collect(Collectors.toSet());

    assertThat(broken)
        .containsExactlyInAnyOrder(
            "hundredPercent",
            "noOversell",
            "noOverspend",
            "conservation",
            "oneVoucherOneBasket",
            "nothingLost",
            "privacy",
            "explainable",
            "traceable");
  }
}
