package ma.sac.distribution.campaigns;

import java.math.BigDecimal;
import java.util.UUID;

/** A campaign's money in MAD: pledged ≥ signed ≥ authorised. */
record BudgetView(
    UUID campaignId,
    long revision,
    BigDecimal pledgedAmount,
    BigDecimal signedAmount,
    BigDecimal receivedAmount,
    BigDecimal authorisedAmount) {
  static BudgetView of(CampaignBudget budget) {
    return new BudgetView(
        budget.campaignId(),
        budget.revision(),
        budget.pledged(),
        budget.signed(),
        budget.received(),
        budget.authorised());
  }
}
