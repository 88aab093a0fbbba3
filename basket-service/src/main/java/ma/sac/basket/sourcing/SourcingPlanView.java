package ma.sac.basket.sourcing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.jobs.JobView;

record SourcingPlanView(
    UUID id,
    SourcingPlan.Status status,
    long version,
    JobView.Progress progress,
    UUID campaignId,
    UUID warehouseId,
    LocalDate deliveryDate,
    int revision,
    int baskets,
    BigDecimal amount,
    List<Line> lines,
    List<SourcingSolution.Shortfall> shortfalls,
    List<SourcingSolution.Explanation> explanations,
    Integer largestFeasible,
    String failure) {

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

  static SourcingPlanView of(
      SourcingPlan plan,
      JobView.Progress progress,
      List<Line> lines,
      List<SourcingSolution.Shortfall> shortfalls,
      List<SourcingSolution.Explanation> explanations) {
    return new SourcingPlanView(
        plan.id(),
        plan.status(),
        plan.version(),
        progress,
        plan.campaignId(),
        plan.warehouseId(),
        plan.deliveryDate(),
        plan.revision(),
        plan.baskets(),
        plan.amount(),
        lines,
        shortfalls,
        explanations,
        plan.largestFeasible(),
        plan.failure());
  }
}
