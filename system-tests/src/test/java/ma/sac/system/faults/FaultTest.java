package ma.sac.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultTest {

  private static final int TEN_MINUTES = 600;

  @Test
  void shouldBeTheSameSequenceWhenTheSeedIsTheSame() {
    assertThat(Fault.sequence(7, TEN_MINUTES)).isEqualTo(Fault.sequence(7, TEN_MINUTES));
    assertThat(Fault.sequence(7, TEN_MINUTES)).isNotEqualTo(Fault.sequence(8, TEN_MINUTES));
  }

  @Test
  void shouldHaveEveryKindBeforeTheTimeIsOver() {
    assertThat(Fault.sequence(1, TEN_MINUTES).stream().map(Fault::kind).distinct())
        .containsExactlyInAnyOrder(FaultKind.values());
  }

  @Test
  void shouldStrikeOneAfterTheOtherAndEndInTime() {
    for (long seed = 0; seed < 200; seed++) {
      List<Fault> faults = Fault.sequence(seed, 120);
      assertThat(faults).as("seed %d", seed).hasSizeGreaterThan(5);
      int free = 0;
      for (Fault fault : faults) {
        assertThat(fault.at()).as("%s of seed %d", fault, seed).isGreaterThan(free);
        free = fault.at() + fault.lasts();
      }
      assertThat(free).as("seed %d", seed).isLessThanOrEqualTo(120);
    }
  }
}
