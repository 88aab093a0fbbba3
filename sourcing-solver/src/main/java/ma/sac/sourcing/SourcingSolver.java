package ma.sac.sourcing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Decides how much of each component to buy from whom (ADR 17). First it is asked what is short,
 * then what the cheapest plan costs, then which plan is best by all aims. Whoever calls it again
 * with the same problem, limits and seed is answered the same, unless the time ran out.
 */
public final class SourcingSolver {
  private static final double CHEAPEST_SHARE_OF_TIME = 0.25;
  private static final BigDecimal A_LITTLE_LESS = new BigDecimal("0.999999");

  private final SourcingProblem problem;
  private final Search search;

  private SourcingSolver(SourcingProblem problem, Limits limits, Watch watch) {
    this.problem = problem;
    this.search = new Search(limits, watch);
  }

  /**
   * @throws NoPlanInTime when the limits are reached before anything was found
   */
  public static SourcingResult solve(SourcingProblem problem, Limits limits, Watch watch) {
    return new SourcingSolver(problem, limits, watch).solve();
  }

  private SourcingResult solve() {
    Choices choices = new Choices(problem);
    Shortages offered = new Shortages(choices, search);
    int[] missing = offered.missing();
    int[] units = new int[missing.length];
    for (int n = 0; n < missing.length; n++) {
      units[n] = choices.units(n) - missing[n];
    }
    Cheapest cheapest = cheapest(choices, units);
    BigDecimal tooDear = cheapest.beyond(problem.budget());
    boolean complete = tooDear == null && Arrays.stream(missing).allMatch(m -> m == 0);
    Integer feasible = complete ? null : offered.largestFeasible();
    if (tooDear != null && feasible == problem.baskets()) {
      // What was called the cheapest was so within a gap; there is one that can be paid.
      tooDear = null;
      feasible = null;
    }
    if (tooDear != null) {
      for (int n = 0; n < units.length; n++) {
        units[n] = Math.min(units[n], problem.needs().get(n).units(feasible));
      }
      cheapest = cheapest(choices, units);
    }
    return best(choices, units, cheapest).withShort(shortages(choices, units), tooDear, feasible);
  }

  private List<SourcingResult.Shortage> shortages(Choices choices, int[] units) {
    List<SourcingResult.Shortage> shortages = new ArrayList<>();
    for (int n = 0; n < units.length; n++) {
      if (units[n] < choices.units(n)) {
        shortages.add(
            new SourcingResult.Shortage(
                problem.needs().get(n).category(), choices.units(n) - units[n]));
      }
    }
    return shortages;
  }

  private record Cheapest(
      BigDecimal amount,
      double bound,
      List<SourcingResult.Purchase> purchases,
      SourcingResult.Proof proof) {
    /** MAD above the budget, or null when it suffices. */
    BigDecimal beyond(BigDecimal budget) {
      return budget == null || amount.compareTo(budget) <= 0 ? null : amount.subtract(budget);
    }
  }

  private Cheapest cheapest(Choices choices, int[] units) {
    try (OrderModel model = new OrderModel(choices)) {
      model.require(units);
      for (Choices.Choice choice : choices.all) {
        model.objective.setCoefficient(model.lots(choice), AimModel.costOf(choices, choice));
      }
      SourcingResult.Stop stop =
          search.run(model.solver, CHEAPEST_SHARE_OF_TIME, Math.min(0.05, search.limits().gap()));
      List<SourcingResult.Purchase> purchases = model.purchases();
      return new Cheapest(
          cost(purchases),
          model.objective.bestBound(),
          purchases,
          proof(model, stop, 100 / Math.max(0.01, model.objective.value())));
    }
  }

  private SourcingResult best(Choices choices, int[] units, Cheapest cheapest) {
    if (cheapest.purchases().isEmpty() || problem.aims().isOnlyCost()) {
      return result(cheapest.purchases(), cheapest, cheapest.proof());
    }
    try {
      return weighed(choices, units, cheapest, problem.budget());
    } catch (Search.NothingFits budgetIsTight) {
      // To the last dirham there is room for the cheapest plan only, if for any.
      if (cheapest.beyond(problem.budget()) != null) {
        throw new NoPlanInTime("no plan was found that the budget pays");
      }
      return result(cheapest.purchases(), cheapest, cheapest.proof());
    }
  }

  /**
   * @param allowed MAD, or null; less than the budget when the solver, which counts to a millionth,
   *     went beyond it
   */
  private SourcingResult weighed(
      Choices choices, int[] units, Cheapest cheapest, BigDecimal allowed) {
    try (OrderModel model = new OrderModel(choices)) {
      model.require(units);
      if (allowed != null) {
        model.costAtMost(allowed.doubleValue());
      }
      new AimModel(model, cheapest.amount().doubleValue()).weigh();
      model.startFrom(cheapest.purchases());
      SourcingResult.Stop stop = search.run(model.solver, 1, search.limits().gap());
      SourcingResult found = result(model.purchases(), cheapest, proof(model, stop, 1));
      if (allowed == null || found.amount().compareTo(problem.budget()) <= 0) {
        return found;
      }
    }
    return weighed(choices, units, cheapest, allowed.multiply(A_LITTLE_LESS));
  }

  private SourcingResult result(
      List<SourcingResult.Purchase> purchases, Cheapest cheapest, SourcingResult.Proof proof) {
    return new SourcingResult(
        purchases,
        List.of(),
        null,
        null,
        cost(purchases),
        BigDecimal.valueOf(Math.max(0, cheapest.bound())).setScale(2, RoundingMode.FLOOR),
        purchases.isEmpty() ? null : proof);
  }

  private SourcingResult.Proof proof(OrderModel model, SourcingResult.Stop stop, double scale) {
    return new SourcingResult.Proof(
        model.objective.value() * scale,
        model.objective.bestBound() * scale,
        stop,
        search.elapsed(),
        model.solver.nodes(),
        problem.offers().size());
  }

  private BigDecimal cost(List<SourcingResult.Purchase> purchases) {
    Map<UUID, BigDecimal> prices = new HashMap<>();
    problem.offers().forEach(offer -> prices.put(offer.id(), offer.unitPrice()));
    return purchases.stream()
        .map(p -> prices.get(p.offer()).multiply(BigDecimal.valueOf(p.units())))
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }
}
