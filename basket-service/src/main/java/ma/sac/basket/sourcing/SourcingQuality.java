package ma.sac.basket.sourcing;

import java.math.BigDecimal;
import ma.sac.sourcing.SourcingResult;
import ma.sac.sourcing.Spread;

/**
 * How good a plan is: what the solver proved of it, what it costs beside the cheapest, and how it
 * divides the money. Nothing is set for a plan that buys nothing.
 */
record SourcingQuality(
    Double objective,
    Double bound,
    SourcingResult.Stop stoppedBy,
    Long solvedMillis,
    BigDecimal cheapestAmount,
    BigDecimal moneyShort,
    Spread spread) {
  static final SourcingQuality NONE = new SourcingQuality(null, null, null, null, null, null, null);

  static SourcingQuality of(SourcingResult result, Spread spread) {
    SourcingResult.Proof proof = result.proof();
    return new SourcingQuality(
        proof == null ? null : (Double) proof.objective(),
        proof == null ? null : (Double) proof.bound(),
        proof == null ? null : proof.stoppedBy(),
        proof == null ? null : (Long) proof.time().toMillis(),
        result.cheapest(),
        result.moneyShort(),
        spread);
  }

  /** Percent that a better plan could save at most, as the solver counts it, or null. */
  Double gapPercent() {
    return objective == null ? null : (Double) SourcingResult.Proof.gap(objective, bound);
  }
}
