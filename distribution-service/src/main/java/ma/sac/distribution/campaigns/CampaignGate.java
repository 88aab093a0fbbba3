package ma.sac.distribution.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
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
    CampaignStatus status = status(campaign);
    if (status != CampaignStatus.OPEN) {
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
