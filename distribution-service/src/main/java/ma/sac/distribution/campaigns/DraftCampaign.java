package ma.sac.distribution.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.ParkedEvents;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.http.Versions;
import ma.sac.kit.security.Territories;

/** A campaign is drafted, or what was said of it is changed. */
@ApplicationScoped
class DraftCampaign {
  private final Campaigns campaigns;
  private final CampaignReadiness readiness;
  private final Territories territories;
  private final ParkedEvents parked;
  private final Sql sql;

  DraftCampaign(
      Campaigns campaigns,
      CampaignReadiness readiness,
      Territories territories,
      ParkedEvents parked,
      Sql sql) {
    this.campaigns = campaigns;
    this.readiness = readiness;
    this.territories = territories;
    this.parked = parked;
    this.sql = sql;
  }

  @Transactional
  public Campaign draft(CampaignFields fields, String createdBy) {
    requireSense(fields);
    Campaign campaign = Campaign.draft(Ids.next(), fields);
    campaigns.add(campaign, createdBy);
    parked.release("campaign:" + campaign.id());
    return campaign;
  }

  /** A campaign that was opened keeps what it had to have for it. */
  @Transactional
  public Campaign change(Campaign seen, CampaignFields fields, long version) {
    requireSense(fields);
    Campaign campaign = campaigns.lock(seen.id());
    Versions.require(Versions.etag(version), campaign.revision());
    Campaign changed = campaign.change(fields);
    if (changed.status() != CampaignStatus.DRAFT) {
      readiness.requireForOpening(changed);
    }
    campaigns.store(changed, "campaign.changed");
    return changed;
  }

  private void requireSense(CampaignFields fields) {
    if (fields.endsOn().isBefore(fields.startsOn())) {
      throw Refusal.invalid("endsOn", "is before the campaign starts");
    }
    requireTerritories("sourceTerritories", fields.sourceTerritories());
    requireTerritories("targetTerritories", fields.targetTerritories());
    requireKnown("partnerIds", "partner", fields.partnerIds());
    requireKnown("warehouseIds", "warehouse", fields.warehouseIds());
  }

  private void requireTerritories(String field, List<String> codes) {
    if (!codes.stream().allMatch(territories::exists)) {
      throw Refusal.invalid(field, "is no official territory code");
    }
  }

  private void requireKnown(String field, String table, List<java.util.UUID> ids) {
    long known = sql.number("SELECT count(*) FROM " + table + " WHERE id = ANY (?::uuid[])", ids);
    if (known < ids.stream().distinct().count()) {
      throw Refusal.invalid(field, "names something that is not registered here");
    }
  }
}
