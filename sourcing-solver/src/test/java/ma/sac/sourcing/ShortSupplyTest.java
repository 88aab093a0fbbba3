package ma.sac.sourcing;

import static ma.sac.sourcing.TwoSellers.FIRST;
import static ma.sac.sourcing.TwoSellers.LIMITS;
import static ma.sac.sourcing.TwoSellers.SECOND;
import static ma.sac.sourcing.TwoSellers.need;
import static ma.sac.sourcing.TwoSellers.offer;
import static ma.sac.sourcing.TwoSellers.problem;
import static ma.sac.sourcing.TwoSellers.producer;
import static ma.sac.sourcing.TwoSellers.twoSellers;
import static ma.sac.sourcing.TwoSellers.units;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.sourcing.SourcingProblem.Need;
import ma.sac.sourcing.SourcingProblem.Offer;
import ma.sac.sourcing.SourcingResult.Purchase;
import ma.sac.sourcing.SourcingResult.Shortage;
import org.junit.jupiter.api.Test;

/** What is not enough: goods, money, or what still has to be bought beside what stands. */
class ShortSupplyTest {
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
}
