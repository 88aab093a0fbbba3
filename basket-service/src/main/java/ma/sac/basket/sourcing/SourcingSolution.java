package ma.sac.basket.sourcing;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What a solve found: the lines, what is missing, why each offer was left out, and what each
 * cooperative gets and why.
 */
record SourcingSolution(
    List<SourcingLine> lines,
    List<Shortfall> shortfalls,
    List<Explanation> explanations,
    Integer largestFeasible,
    List<CooperativeShare> cooperatives,
    SourcingQuality quality) {

  record Shortfall(String category, int missing) {}

  record Explanation(UUID cooperativeId, UUID offerId, String reason) {}

  /** {@code sharePercent} of the plan's whole cost, orders that stand counted in. */
  record CooperativeShare(
      UUID cooperativeId, BigDecimal amount, BigDecimal sharePercent, String reason) {}

  /** What was placed of a plan, and what was not. */
  static SourcingSolution placed(List<SourcingLine> lines, List<Shortfall> shortfalls) {
    return new SourcingSolution(
        lines, shortfalls, List.of(), null, List.of(), SourcingQuality.NONE);
  }

  boolean isComplete() {
    return shortfalls.isEmpty();
  }

  BigDecimal amount() {
    return lines.stream().map(SourcingLine::amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
  }
}
