package ma.sac.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StrikeTest {

  @Test
  void shouldKillEachProcessOnceAtAMomentOfItsOwnStages() {
    for (long seed = 0; seed < 200; seed++) {
      List<Strike> strikes = Strike.plan(seed, 400);
      assertThat(strikes).isEqualTo(Strike.plan(seed, 400));
      assertThat(strikes.stream().map(Strike::target)).containsExactlyInAnyOrder(Target.values());
      assertThat(strikes)
          .allSatisfy(strike -> assertThat(strike.target().stages()).contains(strike.stage()));
    }
  }

  @Test
  void shouldBeDueFromItsMomentOnAndInLaterStagesOfItsTargetOnly() {
    Strike strike = new Strike(Target.COOPERATIVE_SERVICE, "offers", 5);

    assertThat(strike.isDue("offers", 4)).isFalse();
    assertThat(strike.isDue("offers", 5)).isTrue();
    assertThat(strike.isDue("products", 30)).isFalse();
    assertThat(strike.isDue("lots released", 30)).isFalse();
    assertThat(strike.isDue("balances", 0)).isTrue();
  }
}
