package ma.sac.distribution.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import ma.sac.distribution.DistributionProblem;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;

/** Lets other work of this service ask where a campaign is in its life. */
@ApplicationScoped
public class CampaignGate {
  private final Sql sql;

  CampaignGate(Sql sql) {
    this.sql = sql;
  }

  /**
   * Holds the campaign as it is until the transaction ends.
   *
   * @throws Refusal 404 when there is none, 409 campaign-not-open when it is not open
   */
  public void requireOpen(UUID campaign) {
    require(campaign, Set.of(CampaignStatus.OPEN));
  }

  /**
   * Baskets leave for a site while their campaign hands over; one that is closing still has to end
   * what was prepared.
   *
   * @throws Refusal 404 when there is none, 409 campaign-not-open when nothing leaves for it now
   */
  public void requireShipping(UUID campaign) {
    require(campaign, Set.of(CampaignStatus.OPEN, CampaignStatus.CLOSING));
  }

  private void require(UUID campaign, Set<CampaignStatus> allowed) {
    CampaignStatus status = status(campaign);
    if (!allowed.contains(status)) {
      throw new Refusal(DistributionProblem.CAMPAIGN_NOT_OPEN, "The campaign is " + status)
          .with("status", status);
    }
  }

  public CampaignStatus status(UUID campaign) {
    return sql.first(
            "SELECT status FROM campaign WHERE id = ? FOR SHARE",
            row -> CampaignStatus.valueOf(row.getString(1)),
            campaign)
        .orElseThrow(Refusal::notFound);
  }
}
