package ma.sac.sourcing;

import static ma.sac.sourcing.TwoSellers.FIRST;
import static ma.sac.sourcing.TwoSellers.LIMITS;
import static ma.sac.sourcing.TwoSellers.SECOND;
import static ma.sac.sourcing.TwoSellers.problem;
import static ma.sac.sourcing.TwoSellers.twoSellers;
import static ma.sac.sourcing.TwoSellers.units;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every plan keeps, and how good it is. */
class SourcingSolverTest {
  @Test
  void shouldKeepEveryRuleWhenProblemsAreOfAnyShape() {
    for (long seed = 1; seed <= 12; seed++) {
      double density = 0.1 + 0.07 * seed;
      double tightness = 0.08 * seed;
      SourcingProblem problem =
          new GeneratedProblem(8, 5, density, tightness, seed).make(Aims.USUAL);
      SourcingResult found = SourcingSolver.solve(problem, LIMITS, Watch.NOBODY);
      assertThat("seed " + seed, Rules.broken(problem, found), equalTo(List.of()));
      assertThat(found.isComplete(), equalTo(true));
      assertThat(found.proof().gap(), lessThanOrEqualTo(0.1));
      assertThat(found.cheapest(), lessThanOrEqualTo(found.amount()));
    }
  }

  @Test
  void shouldAgreeWithATryOfAllPlansWhenThereAreFew() {
    for (long seed = 1; seed <= 40; seed++) {
      SourcingProblem problem = FewPlans.of(seed);
      SourcingResult found = SourcingSolver.solve(problem, LIMITS, Watch.NOBODY);
      assertThat(
          "seed " + seed,
          found.amount().doubleValue(),
          closeTo(FewPlans.cheapest(problem), 0.001 * found.amount().doubleValue()));
    }
  }

  @Test
  void shouldGiveTheSamePlanWhenAskedAgain() {
    SourcingProblem problem = new GeneratedProblem(30, 12, 0.4, 0.5, 5).make(Aims.USUAL);
    SourcingResult found = SourcingSolver.solve(problem, LIMITS, Watch.NOBODY);
    SourcingResult again = SourcingSolver.solve(problem, LIMITS, Watch.NOBODY);
    assertThat(again.purchases(), equalTo(found.purchases()));
    assertThat(found.proof().stoppedBy(), equalTo(SourcingResult.Stop.GAP));
  }

  @Test
  void shouldShareBetweenEqualsWhenSpreadIsAimedAt() {
    SourcingProblem cheap = twoSellers(Aims.CHEAPEST, null);
    SourcingProblem fair = twoSellers(Aims.USUAL, null);
    assertThat(units(SourcingSolver.solve(cheap, LIMITS, Watch.NOBODY)).get(SECOND), nullValue());
    Map<UUID, Integer> shared = units(SourcingSolver.solve(fair, LIMITS, Watch.NOBODY));
    assertThat(shared.get(SECOND), greaterThanOrEqualTo(490));
    assertThat(shared.get(FIRST) + shared.get(SECOND), equalTo(1_000));
  }

  @Test
  void shouldStopWhenTheWatchThrows() {
    SourcingProblem problem = new GeneratedProblem(600, 40, 0.5, 0.6, 1).make(Aims.USUAL);
    Limits never = new Limits(Duration.ofSeconds(300), 0, 1_000_000, 1);
    long start = System.nanoTime();
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                SourcingSolver.solve(
                    problem,
                    never,
                    (elapsed, limit) -> {
                      throw new IllegalStateException("cancelled");
                    }));
    assertThat(thrown.getMessage(), equalTo("cancelled"));
    assertThat(Duration.ofNanos(System.nanoTime() - start), lessThan(Duration.ofSeconds(60)));
  }

  @Test
  void shouldSellAllWhenSmallestSharesCanBeEqual() {
    SourcingProblem problem = new GeneratedProblem(30, 12, 0.5, 0.6, 3).make(Aims.USUAL);
    Spread fair =
        Spread.of(problem, SourcingSolver.solve(problem, LIMITS, Watch.NOBODY).purchases());
    SourcingProblem cheap = new GeneratedProblem(30, 12, 0.5, 0.6, 3).make(Aims.CHEAPEST);
    Spread cheapest =
        Spread.of(cheap, SourcingSolver.solve(cheap, LIMITS, Watch.NOBODY).purchases());
    assertThat(fair.smallest(), greaterThan(cheapest.smallest()));
    assertThat(fair.served(), equalTo(fair.able()));
  }
}
