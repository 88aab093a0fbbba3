package ma.sac.sourcing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A plan, and how good it is at least.
 *
 * @param shortages components that what is offered cannot cover, and by how many units
 * @param moneyShort MAD by which even the cheapest plan exceeds the budget, or null
 * @param largestFeasible baskets that can be supplied and paid, where not all can; else null
 * @param amount MAD of all purchases
 * @param cheapest MAD below which no plan of these purchases can be, by the solver's bound
 * @param proof of the plan, or null when there is nothing to buy
 */
public record SourcingResult(
    List<Purchase> purchases,
    List<Shortage> shortages,
    BigDecimal moneyShort,
    Integer largestFeasible,
    BigDecimal amount,
    BigDecimal cheapest,
    Proof proof) {

  /** So many units of an offer for the component of that category. */
  public record Purchase(UUID offer, String component, int units) {}

  public record Shortage(String component, int missing) {}

  public enum Stop {
    /** Nothing can be better by more than the gap that was good enough. */
    GAP,
    NODES,
    TIME
  }

  /**
   * @param objective cost and aims in percent of the cheapest cost; the less the better
   * @param bound nothing is below it
   */
  public record Proof(
      double objective, double bound, Stop stoppedBy, Duration time, long nodes, int offers) {
    /** Percent of the objective, 100 at most: so much when the time ran out without a bound. */
    public double gap() {
      return gap(objective, bound);
    }

    /** The same of a proof that was kept. */
    public static double gap(double objective, double bound) {
      return Math.min(
          100, 100 * Math.max(0, objective - bound) / Math.max(1e-9, Math.abs(objective)));
    }
  }

  SourcingResult withShort(List<Shortage> missing, BigDecimal tooDear, Integer feasible) {
    return new SourcingResult(purchases, missing, tooDear, feasible, amount, cheapest, proof);
  }

  public boolean isComplete() {
    return shortages.isEmpty() && moneyShort == null;
  }
}
