package ma.sac.sourcing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.sourcing.SourcingProblem.Need;
import ma.sac.sourcing.SourcingProblem.Offer;
import ma.sac.sourcing.SourcingProblem.Producer;
import ma.sac.sourcing.SourcingResult.Purchase;
import ma.sac.sourcing.SourcingResult.Shortage;
import org.junit.jupiter.api.Test;

class SourcingSolverTest {
  private static final Limits LIMITS = new Limits(Duration.ofSeconds(20), 0.02, 20_000, 1);
  private static final UUID FIRST = new UUID(1, 1);
  private static final UUID SECOND = new UUID(1, 2);

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
  void shouldNameTheShortComponentAndTheLargestNumberWhenOffersDoNotSuffice() {
    SourcingProblem problem =
        problem(
            400,
            null,
            List.of(need("grain", 2), need("soap", 1)),
            List.of(
                offer(1, FIRST, "grain", "5.00", 605, 1, 10),
                offer(2, FIRST, "soap", "2.00", 500, 1, 1)));
    SourcingResult found = SourcingSolver.solve(problem, LIMITS, Watch.NOBODY);
    assertThat(found.shortages(), contains(new Shortage("grain", 200)));
    assertThat(found.largestFeasible(), equalTo(300));
    assertThat(found.moneyShort(), nullValue());
    assertThat(found.purchases(), hasSize(2));
  }

  @Test
  void shouldSaySoWhenTheBudgetDoesNotSuffice() {
    SourcingResult found =
        SourcingSolver.solve(
            twoSellers(Aims.USUAL, new BigDecimal("7000.00")), LIMITS, Watch.NOBODY);
    assertThat(found.moneyShort(), equalTo(new BigDecimal("3000.00")));
    assertThat(found.largestFeasible(), equalTo(700));
    assertThat(found.shortages(), contains(new Shortage("grain", 300)));
    assertThat(found.amount(), lessThanOrEqualTo(new BigDecimal("7000.00")));
  }

  @Test
  void shouldTakeTheCheapestPlanWhenTheBudgetIsThatToTheLastDirham() {
    SourcingResult found =
        SourcingSolver.solve(
            twoSellers(Aims.USUAL, new BigDecimal("10000.00")), LIMITS, Watch.NOBODY);
    assertThat(found.moneyShort(), nullValue());
    assertThat(found.amount(), equalTo(new BigDecimal("10000.00")));
  }

  @Test
  void shouldSpreadAsFarAsTheBudgetGoesWhenItIsLittleAboveTheCheapest() {
    SourcingResult found =
        SourcingSolver.solve(
            twoSellers(Aims.USUAL, new BigDecimal("10020.00")), LIMITS, Watch.NOBODY);
    assertThat(found.amount(), equalTo(new BigDecimal("10020.00")));
    assertThat(found.proof().gap(), lessThanOrEqualTo(0.1));
  }

  @Test
  void shouldTakeASubstituteOnlyWhenItsOwnCategoryIsShort() {
    List<Offer> offers =
        List.of(
            offer(1, FIRST, "grain", "9.00", 600, 1, 1),
            offer(2, SECOND, "couscous", "1.00", 900, 1, 1));
    List<Need> needs =
        List.of(new Need("grain", "CONTENT", 1, 0, List.of("couscous")), need("couscous", 1));
    assertThat(
        SourcingSolver.solve(problem(500, null, needs, offers), LIMITS, Watch.NOBODY).purchases(),
        contains(
            new Purchase(new UUID(2, 1), "grain", 500),
            new Purchase(new UUID(2, 2), "couscous", 500)));
    SourcingResult more =
        SourcingSolver.solve(problem(700, null, needs, offers), LIMITS, Watch.NOBODY);
    assertThat(
        more.purchases(),
        contains(
            new Purchase(new UUID(2, 1), "grain", 600),
            new Purchase(new UUID(2, 2), "grain", 100),
            new Purchase(new UUID(2, 2), "couscous", 700)));
  }

  @Test
  void shouldCountWhatStandsWhenARestIsSolved() {
    SourcingProblem problem =
        new SourcingProblem(
            1_000,
            List.of(new Need("grain", "CONTENT", 1, 600, List.of())),
            List.of(
                offer(1, FIRST, "grain", "10.00", 1_000, 1, 1),
                offer(2, SECOND, "grain", "10.10", 1_000, 1, 1)),
            List.of(producer(FIRST, "6000.00"), producer(SECOND, "0.00")),
            null,
            Aims.USUAL);
    SourcingResult found = SourcingSolver.solve(problem, LIMITS, Watch.NOBODY);
    assertThat(units(found), equalTo(Map.of(SECOND, 400)));
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
  void shouldBuyNothingWhenAllStands() {
    SourcingProblem problem =
        problem(
            10,
            null,
            List.of(new Need("grain", "CONTENT", 1, 10, List.of())),
            List.of(offer(1, FIRST, "grain", "5.00", 100, 1, 1)));
    SourcingResult found = SourcingSolver.solve(problem, LIMITS, Watch.NOBODY);
    assertThat(found.purchases(), hasSize(0));
    assertThat(found.proof(), nullValue());
    assertThat(found.isComplete(), equalTo(true));
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

  private static SourcingProblem twoSellers(Aims aims, BigDecimal budget) {
    return new SourcingProblem(
        1_000,
        List.of(need("grain", 1)),
        List.of(
            offer(1, FIRST, "grain", "10.00", 1_000, 1, 1),
            offer(2, SECOND, "grain", "10.10", 1_000, 1, 1)),
        List.of(producer(FIRST, "0.00"), producer(SECOND, "0.00")),
        budget,
        aims);
  }

  private static SourcingProblem problem(
      int baskets, BigDecimal budget, List<Need> needs, List<Offer> offers) {
    return new SourcingProblem(
        baskets,
        needs,
        offers,
        List.of(producer(FIRST, "0.00"), producer(SECOND, "0.00")),
        budget,
        Aims.USUAL);
  }

  private static Need need(String category, int perBasket) {
    return new Need(category, "CONTENT", perBasket, 0, List.of());
  }

  private static Offer offer(
      int id, UUID producer, String category, String price, int available, int minimum, int lot) {
    return new Offer(
        new UUID(2, id),
        producer,
        category,
        "CONTENT",
        new BigDecimal(price),
        available,
        minimum,
        lot);
  }

  private static Producer producer(UUID id, String standing) {
    return new Producer(id, false, false, 0, new BigDecimal(standing));
  }

  private static Map<UUID, Integer> units(SourcingResult found) {
    Map<UUID, Integer> units = new HashMap<>();
    found
        .purchases()
        .forEach(
            p ->
                units.merge(
                    new UUID(1, p.offer().getLeastSignificantBits()), p.units(), Integer::sum));
    return units;
  }
}
