package ma.sac.cooperative.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.sac.cooperative.CooperativeProblem;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.http.Refusal;

/** distribution-service asks before it lowers a campaign's authorised amount. */
@ApplicationScoped
class LowerBudget {
  private final CampaignBudgets budgets;
  private final Audit audit;

  LowerBudget(CampaignBudgets budgets, Audit audit) {
    this.budgets = budgets;
    this.audit = audit;
  }

  @Transactional
  CampaignBudget lower(UUID campaign, ReductionRequest request) {
    boolean lowered = budgets.lower(campaign, request.revision(), request.authorisedAmount());
    CampaignBudget budget =
        budgets
            .find(campaign)
            .orElseThrow(
                () ->
                    new Refusal(
                        CooperativeProblem.CAMPAIGN_NOT_YET_KNOWN,
                        "This campaign's budget was not heard of yet"));
    if (!lowered) {
      throw why(request, budget);
    }
    audit.record("campaign-budget.lower", "campaign:" + campaign, null);
    return budget;
  }

  private static Refusal why(ReductionRequest request, CampaignBudget budget) {
    if (budget.revision() > request.revision()) {
      return Refusal.conflict("A later revision of this budget is known")
          .with("revision", budget.revision());
    }
    return new Refusal(CooperativeProblem.BUDGET_COMMITTED, "Orders were placed for more than that")
        .with("asked", request.authorisedAmount())
        .with("committed", budget.committed());
  }
}
