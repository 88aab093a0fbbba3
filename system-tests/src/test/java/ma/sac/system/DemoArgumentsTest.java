package ma.sac.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DemoArgumentsTest {
  private static final String SCENARIO = Path.of("..", "scenarios", "sac-2020").toString();

  @Test
  void shouldRefuseAMistypedOptionByNamingTheKnown() {
    assertThatThrownBy(() -> DemoArguments.of("--scenario", SCENARIO, "--basket", "20"))
        .hasMessageContaining("unknown option --basket;")
        .hasMessageContaining("--baskets N");
    assertThatThrownBy(() -> DemoArguments.of("--scenario", SCENARIO, "--report"))
        .hasMessageContaining("--report needs a value");
  }

  @Test
  void shouldRefuseMoreOrFewerBasketsThanTheScenarioHasFamiliesFor() {
    for (String number : new String[] {"9", "4501", "ten", "-10"}) {
      assertThatThrownBy(() -> DemoArguments.of("--scenario", SCENARIO, "--baskets", number))
          .hasMessageContaining("a number from 10 to 4500");
    }
    assertThat(DemoArguments.of("--scenario", SCENARIO, "--baskets", "10").baskets()).isEqualTo(10);
  }

  @Test
  void shouldRefuseADirtyProgrammeTooSmallTooLargeOrUnderKills() {
    for (String number : new String[] {"399", "1501"}) {
      assertThatThrownBy(
              () -> DemoArguments.of("--scenario", SCENARIO, "--dirty", "--baskets", number))
          .hasMessageContaining("a number from 400 to 1500");
    }
    assertThatThrownBy(() -> DemoArguments.of("--scenario", SCENARIO, "--dirty", "--kill"))
        .hasMessageContaining("one of them at a time");
    assertThat(DemoArguments.of("--scenario", SCENARIO, "--dirty").baskets()).isEqualTo(1000);
  }

  @Test
  void shouldRefuseAFolderThatIsNoScenario() {
    assertThatThrownBy(() -> DemoArguments.of("--scenario", "src"))
        .hasMessageContaining("no programme.json in");
  }
}
