package ma.sac.basket.sourcing;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What a solve found: the lines, what is missing, and why each offer was left out. */
record SourcingSolution(
    List<SourcingLine> lines,
    List<Shortfall> shortfalls,
    List<Explanation> explanations,
    Integer largestFeasible) {

  record Shortfall(String category, int missing) {}

  record Explanation(UUID cooperativeId, UUID offerId, String reason) {}

  boolean isComplete() {
    return shortfalls.isEmpty();
  }

  BigDecimal amount() {
    return lines.stream().map(SourcingLine::amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
  }
}
