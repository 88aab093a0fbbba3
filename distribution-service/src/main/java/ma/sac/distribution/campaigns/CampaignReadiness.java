package ma.sac.distribution.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import ma.sac.distribution.DistributionProblem;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.ParkedEvents;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Territories;

/** What must be there before a campaign opens, and before it closes for good. */
@ApplicationScoped
class CampaignReadiness {
  private static final List<String> SECTORS = List.of("PUBLIC", "PRIVATE", "CIVIL_SOCIETY");

  private final Sql sql;
  private final Territories territories;
  private final ParkedEvents parked;

  CampaignReadiness(Sql sql, Territories territories, ParkedEvents parked) {
    this.sql = sql;
    this.territories = territories;
    this.parked = parked;
  }

  /** Judges the campaign as given, which may not be stored yet. */
  void requireForOpening(Campaign campaign) {
    List<String> missing = new ArrayList<>();
    Set<String> sectors = sectors(campaign);
    SECTORS.stream()
        .filter(sector -> !sectors.contains(sector))
        .forEach(sector -> missing.add("partner of sector " + sector));
    if (count(
            "campaign_authorisation WHERE campaign_id = ? AND kind = 'DATA_PROTECTION'",
            campaign.id())
        == 0) {
      missing.add("data protection reference");
    }
    governorsWanted(campaign).forEach(code -> missing.add("governor's authorisation for " + code));
    if (count("campaign_budget WHERE campaign_id = ? AND authorised > 0", campaign.id()) == 0) {
      missing.add("authorised budget");
    }
    refuseIfAny(missing, "The campaign lacks what an open one must have");
  }

  void requireForClosure(Campaign campaign) {
    List<String> missing = new ArrayList<>();
    if (parked.count() > 0) {
      missing.add("facts still parked: " + parked.count());
    }
    addShipmentsUnderWay(campaign, missing);
    refuseIfAny(missing, "The campaign cannot close yet");
  }

  /** Baskets on the road need a campaign that takes them in. */
  void requireForCancellation(Campaign campaign) {
    List<String> missing = new ArrayList<>();
    addShipmentsUnderWay(campaign, missing);
    refuseIfAny(missing, "The campaign cannot be cancelled yet");
  }

  private void addShipmentsUnderWay(Campaign campaign, List<String> missing) {
    long underWay =
        count(
            "shipment WHERE campaign_id = ? AND status IN ('PREPARED', 'DEPARTED')", campaign.id());
    if (underWay > 0) {
      missing.add("shipments under way: " + underWay);
    }
  }

  private static void refuseIfAny(List<String> missing, String detail) {
    if (!missing.isEmpty()) {
      throw new Refusal(DistributionProblem.CAMPAIGN_NOT_READY, detail).with("missing", missing);
    }
  }

  private long count(String from, UUID campaign) {
    return sql.number("SELECT count(*) FROM " + from, campaign);
  }

  private Set<String> sectors(Campaign campaign) {
    return new TreeSet<>(
        sql.list(
            """
            SELECT DISTINCT sector FROM partner WHERE id = ANY (?::uuid[])
              OR id IN (SELECT partner_id FROM pledge WHERE campaign_id = ? AND status <> 'WITHDRAWN')
            """,
            row -> row.getString(1),
            campaign.fields().partnerIds(),
            campaign.id()));
  }

  /** Target provinces whose governor, or the region's wali above, has not authorised it. */
  private Set<String> governorsWanted(Campaign campaign) {
    List<String> given =
        sql.list(
            "SELECT territory FROM campaign_authorisation WHERE campaign_id = ? AND kind = 'GOVERNOR'",
            row -> row.getString(1),
            campaign.id());
    Set<String> wanted = new TreeSet<>();
    for (String target : campaign.fields().targetTerritories()) {
      String province = province(target);
      if (given.stream().noneMatch(code -> territories.contains(code, province))) {
        wanted.add(province);
      }
    }
    return wanted;
  }

  private String province(String code) {
    return territories
        .ancestor(code, "province")
        .or(() -> territories.ancestor(code, "prefecture"))
        .map(Territories.Territory::code)
        .orElse(code);
  }
}
