package ma.sac.cooperative.budgets;

import java.math.BigDecimal;
import java.util.UUID;

record CampaignBudgetView(
    UUID campaignId,
    long revision,
    BigDecimal authorisedAmount,
    BigDecimal receivedAmount,
    BigDecimal committedAmount,
    BigDecimal acceptedAmount,
    BigDecimal paidAmount) {

  static CampaignBudgetView of(CampaignBudget budget, BigDecimal accepted) {
    return new CampaignBudgetView(
        budget.campaignId(),
        budget.revision(),
        budget.authorised(),
        budget.received(),
        budget.committed(),
        accepted,
        budget.paid());
  }
}
