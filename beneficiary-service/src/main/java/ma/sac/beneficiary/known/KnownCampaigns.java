package ma.sac.beneficiary.known;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.beneficiary.BeneficiaryProblem;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;

@ApplicationScoped
public class KnownCampaigns {
  private final Sql sql;

  KnownCampaigns(Sql sql) {
    this.sql = sql;
  }

  public Optional<KnownCampaign> find(UUID id) {
    return sql.first(
        "SELECT * FROM known_campaign WHERE campaign_id = ?",
        row ->
            new KnownCampaign(
                row.getObject("campaign_id", UUID.class),
                row.getString("code"),
                row.getString("name_fr"),
                row.getString("name_ar"),
                row.getString("status"),
                row.getInt("baskets"),
                List.of((String[]) row.getArray("target_territories").getArray())),
        id);
  }

  /**
   * A campaign that takes enrolments.
   *
   * @throws Refusal 503 when it is not known yet, 409 when it takes no more
   */
  public KnownCampaign running(UUID id) {
    KnownCampaign campaign =
        find(id)
            .orElseThrow(
                () ->
                    new Refusal(
                        BeneficiaryProblem.CAMPAIGN_NOT_YET_KNOWN,
                        "No event has told of this campaign yet"));
    if (!campaign.takesEnrolments()) {
      throw new Refusal(
              BeneficiaryProblem.CAMPAIGN_NOT_RUNNING, "The campaign is " + campaign.status())
          .with("status", campaign.status());
    }
    return campaign;
  }

  /** The copy never goes back to an older version. */
  void keep(CampaignEventsConsumer.Fields campaign, long sequence) {
    sql.update(
        """
        INSERT INTO known_campaign (campaign_id, code, name_fr, name_ar, status, revision, baskets, target_territories, starts_on, ends_on, sequence)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (campaign_id) DO UPDATE SET code = excluded.code, name_fr = excluded.name_fr, name_ar = excluded.name_ar,
          status = excluded.status, revision = excluded.revision, baskets = excluded.baskets, target_territories = excluded.target_territories,
          starts_on = excluded.starts_on, ends_on = excluded.ends_on, sequence = excluded.sequence
        WHERE known_campaign.sequence < excluded.sequence
        """,
        campaign.campaignId(),
        campaign.code(),
        campaign.nameFr(),
        campaign.nameAr(),
        campaign.status(),
        campaign.revision(),
        campaign.baskets(),
        campaign.targetTerritories(),
        campaign.startsOn(),
        campaign.endsOn(),
        sequence);
  }
}
