package ma.sac.test.sequences;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class PropertyTest {
  private static final Arbitrary<List<Integer>> NUMBERS =
      Arbitraries.integers().between(0, 1000).list().ofMaxSize(40);

  @Test
  void shouldTellTheSmallestThatFailsAndTheSeedThatDrawsItAgain() {
    Property<List<Integer>> belowAHundred =
        new Property<>(NUMBERS, PropertyTest::refuseAHundred, 42);

    AssertionError failure =
        assertThrows(AssertionError.class, () -> belowAHundred.check(Duration.ofSeconds(20)));

    assertThat(failure.getMessage(), containsString("-Dsequences.seed=42 "));
    assertThat(failure.getMessage(), containsString("fails: [100]; because: [100] has 100"));
    AssertionError again =
        assertThrows(
            AssertionError.class,
            () ->
                new Property<>(NUMBERS, PropertyTest::refuseAHundred, 42)
                    .check(Duration.ofSeconds(20)));
    assertThat(again.getMessage(), equalTo(failure.getMessage()));
  }

  @Test
  void shouldTryManyWhenItHolds() {
    assertThat(
        new Property<>(NUMBERS, numbers -> {}).check(Duration.ofMillis(200)), greaterThan(10));
  }

  private static void refuseAHundred(List<Integer> numbers) {
    if (numbers.stream().anyMatch(number -> number >= 100)) {
      throw new AssertionError(numbers + " has 100 or more");
    }
  }
}
