package ma.sac.basket.sourcing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.jobs.JobView;
import ma.sac.sourcing.Aims;
import ma.sac.sourcing.SourcingResult;
import ma.sac.sourcing.Spread;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record SourcingPlanView(
    UUID id,
    SourcingPlan.Status status,
    long version,
    JobView.Progress progress,
    UUID campaignId,
    UUID warehouseId,
    LocalDate deliveryDate,
    Delivery delivery,
    int revision,
    int baskets,
    BigDecimal amount,
    List<Line> lines,
    List<SourcingSolution.Shortfall> shortfalls,
    List<SourcingSolution.Explanation> explanations,
    Integer largestFeasible,
    String failure,
    LocalDate handoverDate,
    int remainingShelfLifeDays,
    List<String> priorityTerritories,
    Aims aims,
    long timeLimitSeconds,
    int seed,
    @Schema(description = "What each cooperative gets and why, those that get most first")
        List<Cooperative> cooperatives,
    @Schema(description = "What the solver proved; null while nothing was solved") Proof proof,
    @Schema(
            description =
                "MAD below which no plan for these baskets can be; orders that stand not counted")
        BigDecimal cheapestAmount,
    @Schema(description = "MAD by which even the cheapest plan is above what is left of the budget")
        BigDecimal moneyShort,
    @Schema(description = "How the money is divided among those that could supply; percent")
        Spread spread) {

  record Line(
      UUID cooperativeId,
      String cooperativeNameFr,
      UUID offerId,
      String category,
      int quantity,
      BigDecimal unitPrice,
      BigDecimal amount,
      UUID orderId,
      String orderStatus,
      String refusal) {}

  record Cooperative(
      UUID cooperativeId,
      String nameFr,
      String nameAr,
      BigDecimal amount,
      BigDecimal sharePercent,
      String reason) {}

  /**
   * @param objective cost and aims in percent of the cheapest cost
   * @param bound no plan is below it
   */
  @Schema(name = "SourcingProof")
  record Proof(
      BigDecimal objective,
      BigDecimal bound,
      @Schema(description = "Percent by which a better plan could be better at most")
          BigDecimal gapPercent,
      @Schema(description = "After TIME the same input need not give the same plan")
          SourcingResult.Stop stoppedBy,
      long solvedMillis) {
    static Proof of(SourcingQuality quality) {
      return quality.objective() == null
          ? null
          : new Proof(
              rounded(quality.objective()),
              rounded(quality.bound()),
              rounded(quality.gapPercent()),
              quality.stoppedBy(),
              quality.solvedMillis());
    }

    static BigDecimal rounded(double value) {
      return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
    }
  }

  static SourcingPlanView of(
      SourcingPlan plan,
      JobView.Progress progress,
      List<Line> lines,
      List<SourcingSolution.Shortfall> shortfalls,
      List<SourcingSolution.Explanation> explanations,
      List<Cooperative> cooperatives) {
    SourcingWish wish = plan.wish();
    return new SourcingPlanView(
        plan.id(),
        plan.status(),
        plan.version(),
        progress,
        plan.campaignId(),
        plan.warehouseId(),
        plan.deliveryDate(),
        plan.delivery(),
        plan.revision(),
        plan.baskets(),
        plan.amount(),
        lines,
        shortfalls,
        explanations,
        plan.largestFeasible(),
        plan.failure(),
        wish.handoverDate(),
        wish.remainingShelfDays(),
        wish.priorityTerritories(),
        wish.aims(),
        wish.timeLimit().toSeconds(),
        wish.seed(),
        cooperatives,
        Proof.of(plan.quality()),
        plan.quality().cheapestAmount(),
        plan.quality().moneyShort(),
        plan.quality().spread());
  }
}
