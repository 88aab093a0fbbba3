package ma.sac.basket.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.basket.BasketProblem;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;

/** What is known of campaigns. */
@ApplicationScoped
public class KnownCampaigns {
  private final Sql sql;

  KnownCampaigns(Sql sql) {
    this.sql = sql;
  }

  public Optional<KnownCampaign> find(UUID campaignId) {
    return sql.first("SELECT * FROM known_campaign WHERE id = ?", KnownCampaigns::read, campaignId);
  }

  /** The campaign, for which something is about to be done: 503 while unheard of, 409 when over. */
  public KnownCampaign active(UUID campaignId) {
    KnownCampaign campaign =
        find(campaignId)
            .orElseThrow(
                () ->
                    new Refusal(
                        BasketProblem.CAMPAIGN_NOT_YET_KNOWN,
                        "No news of this campaign has arrived here"));
    if (campaign.isOver()) {
      throw new Refusal(BasketProblem.CAMPAIGN_NOT_OPEN, "The campaign has ended")
          .with("status", campaign.status());
    }
    return campaign;
  }

  void keep(CampaignEventsConsumer.Campaign campaign, long sequence) {
    sql.update(
        """
        INSERT INTO known_campaign (id, code, name_fr, name_ar, status, model_id, model_version, baskets, source_territories,
          warehouse_ids, sequence)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::uuid[], ?)
        ON CONFLICT (id) DO UPDATE SET name_fr = excluded.name_fr, name_ar = excluded.name_ar, status = excluded.status,
          model_id = excluded.model_id, model_version = excluded.model_version, baskets = excluded.baskets,
          source_territories = excluded.source_territories, warehouse_ids = excluded.warehouse_ids, sequence = excluded.sequence
        WHERE known_campaign.sequence < excluded.sequence
        """,
        campaign.campaignId(),
        campaign.code(),
        campaign.nameFr(),
        campaign.nameAr(),
        campaign.status(),
        campaign.basketModelId(),
        campaign.basketModelVersion(),
        campaign.baskets(),
        campaign.sourceTerritories() == null ? List.of() : campaign.sourceTerritories(),
        campaign.warehouseIds() == null ? List.of() : campaign.warehouseIds(),
        sequence);
  }

  private static KnownCampaign read(ResultSet row) throws SQLException {
    return new KnownCampaign(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("name_fr"),
        row.getString("name_ar"),
        row.getString("status"),
        row.getObject("model_id", UUID.class),
        row.getInt("model_version"),
        row.getInt("baskets"),
        List.of((String[]) array(row, "source_territories")),
        List.of((UUID[]) array(row, "warehouse_ids")));
  }

  private static Object array(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array.getArray();
  }
}
