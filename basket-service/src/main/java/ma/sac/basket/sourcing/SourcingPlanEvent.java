package ma.sac.basket.sourcing;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** A plan became orders, became some of them, or cannot be met by what is offered. */
record SourcingPlanEvent(
    UUID planId,
    int revision,
    UUID campaignId,
    int baskets,
    String status,
    BigDecimal amount,
    int orders,
    List<SourcingSolution.Shortfall> shortfalls) {
  static final String APPROVED = "sourcing-plan.approved";
  static final String PARTLY_APPROVED = "sourcing-plan.partly-approved";
  static final String INFEASIBLE = "sourcing-plan.infeasible";

  static SourcingPlanEvent of(
      SourcingPlan plan, int orders, List<SourcingSolution.Shortfall> shortfalls) {
    return new SourcingPlanEvent(
        plan.id(),
        plan.revision(),
        plan.campaignId(),
        plan.baskets(),
        plan.status().name(),
        plan.amount(),
        orders,
        shortfalls);
  }
}
