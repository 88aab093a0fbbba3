package ma.sac.distribution.campaigns;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** A campaign as it is seen from outside. */
record CampaignView(
    UUID id,
    CampaignStatus status,
    long version,
    @JsonUnwrapped CampaignFields fields,
    BudgetView budget) {
  static CampaignView of(Campaign campaign, CampaignBudget budget) {
    return new CampaignView(
        campaign.id(),
        campaign.status(),
        campaign.revision(),
        campaign.fields(),
        BudgetView.of(budget));
  }
}
