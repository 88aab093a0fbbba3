package ma.sac.cooperative.known;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** This service's copy of the campaigns, built from their events; it never goes back. */
@ApplicationScoped
public class KnownCampaigns {
  private final Sql sql;

  KnownCampaigns(Sql sql) {
    this.sql = sql;
  }

  public Optional<KnownCampaign> find(UUID id) {
    return sql.first(
        "SELECT code, status FROM known_campaign WHERE campaign_id = ?",
        row ->
            new KnownCampaign(
                id, row.getString("code"), KnownCampaign.Status.valueOf(row.getString("status"))),
        id);
  }

  void hear(KnownCampaign campaign, long sequence) {
    sql.update(
        """
        INSERT INTO known_campaign (campaign_id, code, status, sequence) VALUES (?, ?, ?, ?)
        ON CONFLICT (campaign_id) DO UPDATE SET code = excluded.code, status = excluded.status, sequence = excluded.sequence
        WHERE known_campaign.sequence < excluded.sequence
        """,
        campaign.id(),
        campaign.code(),
        campaign.status(),
        sequence);
  }
}
