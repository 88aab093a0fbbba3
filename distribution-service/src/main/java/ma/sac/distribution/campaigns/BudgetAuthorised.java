package ma.sac.distribution.campaigns;

import java.math.BigDecimal;
import java.util.UUID;

/** How much may be ordered for and paid; a reader ignores a lower revision than it knows. */
record BudgetAuthorised(
    UUID campaignId,
    long revision,
    BigDecimal pledgedAmount,
    BigDecimal signedAmount,
    BigDecimal receivedAmount,
    BigDecimal authorisedAmount) {
  static final String TYPE = "campaign.budget-authorised";

  static BudgetAuthorised of(CampaignBudget budget) {
    return new BudgetAuthorised(
        budget.campaignId(),
        budget.revision(),
        budget.pledged(),
        budget.signed(),
        budget.received(),
        budget.authorised());
  }
}
