package ma.sac.system.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import ma.sac.system.programme.Compared;
import ma.sac.system.programme.Refused;
import org.junit.jupiter.api.Test;

class InvariantTest {

  private final Invariant invariant = new Invariant("promise");

  @Test
  void shouldHoldWhenFiguresAreEqualWhateverTheirScale() {
    invariant.same("amount", new BigDecimal("1.00"), new BigDecimal("1.0000")).same("count", 3, 3L);
    assertThat(invariant.held()).isTrue();
    assertThat(invariant.compared()).containsOnlyKeys("amount", "count");
  }

  @Test
  void shouldBreakWhenOneFigureDiffers() {
    invariant.same("baskets", 10, 9);
    assertThat(invariant.broken()).containsExactly("baskets: we know 10, it says 9");
  }

  @Test
  void shouldBreakWhenACeilingIsExceeded() {
    invariant.atMost("paid", new BigDecimal("10.01"), BigDecimal.TEN);
    assertThat(invariant.held()).isFalse();
  }

  @Test
  void shouldBreakWhenThereWasNothingToCompare() {
    assertThat(invariant.some("lots", 0).held()).isFalse();
  }

  @Test
  void shouldBreakWhenAStageFoundItOtherwiseThanItWasDone() {
    List<Compared> compared =
        List.of(
            new Compared(4, "stockByPlace", Map.of("AT_SITE", 2), Map.of("AT_SITE", 1)),
            new Compared(5, "vouchersByStatus", 3, 4));
    assertThat(invariant.also(compared, 4).broken())
        .containsExactly("stockByPlace: we alone know AT_SITE=2, it alone says AT_SITE=1");
  }

  @Test
  void shouldBreakWhenAnAttackSucceeds() {
    invariant.refused(List.of(new Refused(5, "a second basket", "201 ", false)), 5, 1);
    assertThat(invariant.broken()).containsExactly("a second basket was answered 201 ");
  }

  @Test
  void shouldBreakWhenAnAttackWasNotEvenTried() {
    assertThat(invariant.refused(List.of(), 5, 1).held()).isFalse();
  }
}
