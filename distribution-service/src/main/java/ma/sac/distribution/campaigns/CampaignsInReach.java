package ma.sac.distribution.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.distribution.Reach;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;

/** The campaigns that a caller sees, and those that are the caller's to steer. */
@ApplicationScoped
public class CampaignsInReach {
  private final Campaigns campaigns;
  private final Reach reach;
  private final Caller caller;

  CampaignsInReach(Campaigns campaigns, Reach reach, Caller caller) {
    this.campaigns = campaigns;
    this.reach = reach;
    this.caller = caller;
  }

  Campaign visible(UUID id) {
    return campaigns
        .find(id)
        .filter(campaign -> reach.coversCampaign(campaign.id()))
        .orElseThrow(Refusal::notFound);
  }

  /** A visible campaign whose targets are all the caller's. */
  Campaign steered(UUID id) {
    Campaign campaign = visible(id);
    requireOwnTargets(campaign.fields());
    return campaign;
  }

  /**
   * @throws Refusal 404 when it is not visible, 403 when one of its targets lies elsewhere
   */
  public void requireSteered(UUID id) {
    steered(id);
  }

  void requireOwnTargets(CampaignFields fields) {
    if (!fields.targetTerritories().stream().allMatch(caller::coversTerritory)) {
      throw Refusal.forbidden("A target territory lies outside yours");
    }
  }
}
