package ma.sac.distribution.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.distribution.Fact;
import ma.sac.distribution.Reach;
import ma.sac.distribution.Topic;
import ma.sac.distribution.Where;
import ma.sac.kit.db.Sql;
import ma.sac.kit.db.SqlFailure;
import ma.sac.kit.events.Outbox;
import ma.sac.kit.http.Refusal;

/** The campaigns on record; a change is stored and told in one. */
@ApplicationScoped
class Campaigns {
  private final Sql sql;
  private final Outbox outbox;
  private final Reach reach;

  Campaigns(Sql sql, Outbox outbox, Reach reach) {
    this.sql = sql;
    this.reach = reach;
    this.outbox = outbox;
  }

  Optional<Campaign> find(UUID id) {
    return sql.first("SELECT * FROM campaign WHERE id = ?", Campaigns::read, id);
  }

  /** Held until the transaction ends, so that a key's facts are in the order of its versions. */
  Campaign lock(UUID id) {
    return sql.first("SELECT * FROM campaign WHERE id = ? FOR UPDATE", Campaigns::read, id)
        .orElseThrow(Refusal::notFound);
  }

  List<Campaign> list(CampaignStatus status, UUID after, int limit) {
    Where where = reach.campaigns(Where.everything().and("status = ?", status));
    return sql.list(
        "SELECT * FROM campaign" + where.page(after, limit), Campaigns::read, where.arguments());
  }

  void add(Campaign campaign, String createdBy) {
    CampaignFields fields = campaign.fields();
    int added =
        sql.update(
            """
            INSERT INTO campaign (id, code, name_fr, name_ar, starts_on, ends_on, source_territories, target_territories, basket_model_id,
              basket_model_version, baskets, warehouse_ids, partner_ids, status, revision, created_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?::uuid[], ?, ?, ?) ON CONFLICT ON CONSTRAINT campaign_code_once DO NOTHING
            """,
            campaign.id(),
            fields.code(),
            fields.nameFr(),
            fields.nameAr(),
            fields.startsOn(),
            fields.endsOn(),
            fields.sourceTerritories(),
            fields.targetTerritories(),
            fields.basketModelId(),
            fields.basketModelVersion(),
            fields.baskets(),
            fields.warehouseIds(),
            fields.partnerIds(),
            campaign.status(),
            campaign.revision(),
            createdBy);
    if (added == 0) {
      throw codeTaken(campaign);
    }
    sql.update("INSERT INTO campaign_budget (campaign_id) VALUES (?)", campaign.id());
    tell("campaign.drafted", campaign);
  }

  /** Stores a locked campaign after a step and tells it. */
  void store(Campaign campaign, String type) {
    try {
      update(campaign);
    } catch (SqlFailure failure) {
      if (failure.constraint().equals("campaign_code_once")) {
        throw codeTaken(campaign);
      }
      throw failure;
    }
    tell(type, campaign);
  }

  private static Refusal codeTaken(Campaign campaign) {
    return Refusal.conflict("A campaign has this code already")
        .with("code", campaign.fields().code());
  }

  private void update(Campaign campaign) {
    CampaignFields fields = campaign.fields();
    sql.update(
        """
        UPDATE campaign SET code = ?, name_fr = ?, name_ar = ?, starts_on = ?, ends_on = ?, source_territories = ?, target_territories = ?,
          basket_model_id = ?, basket_model_version = ?, baskets = ?, warehouse_ids = ?::uuid[], partner_ids = ?::uuid[], status = ?, revision = ?, closing_at = ?
        WHERE id = ?
        """,
        fields.code(),
        fields.nameFr(),
        fields.nameAr(),
        fields.startsOn(),
        fields.endsOn(),
        fields.sourceTerritories(),
        fields.targetTerritories(),
        fields.basketModelId(),
        fields.basketModelVersion(),
        fields.baskets(),
        fields.warehouseIds(),
        fields.partnerIds(),
        campaign.status(),
        campaign.revision(),
        campaign.closingAt(),
        campaign.id());
  }

  private void tell(String type, Campaign campaign) {
    String id = campaign.id().toString();
    outbox.publish(
        new Fact(Topic.CAMPAIGNS, type, id, id, campaign.revision(), campaign.toPayload()));
    outbox.publishState(
        Topic.CAMPAIGN_STATE, id, "campaign.state", campaign.revision(), campaign.toPayload());
  }

  private static Campaign read(ResultSet row) throws SQLException {
    return new Campaign(
        row.getObject("id", UUID.class),
        new CampaignFields(
            row.getString("code"),
            row.getString("name_fr"),
            row.getString("name_ar"),
            row.getObject("starts_on", LocalDate.class),
            row.getObject("ends_on", LocalDate.class),
            List.of((String[]) row.getArray("source_territories").getArray()),
            List.of((String[]) row.getArray("target_territories").getArray()),
            row.getObject("basket_model_id", UUID.class),
            row.getInt("basket_model_version"),
            row.getInt("baskets"),
            uuids(row, "warehouse_ids"),
            uuids(row, "partner_ids")),
        CampaignStatus.valueOf(row.getString("status")),
        row.getLong("revision"),
        Sql.instant(row, "closing_at"));
  }

  private static List<UUID> uuids(ResultSet row, String column) throws SQLException {
    return Arrays.asList((UUID[]) row.getArray(column).getArray());
  }
}
