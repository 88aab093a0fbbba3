package ma.sac.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import ma.sac.kit.db.Sql;
import ma.sac.kit.security.Caller;
import ma.sac.kit.security.Territories;

/**
 * What is within the caller's reach, by the token's claims. What is out of it does not exist for
 * the caller: it is not found, and a list leaves it out before its pages are cut.
 *
 * <p>A place is within reach in one of the caller's territories. A campaign is where one of its
 * source or target territories lies in, or around, one of the caller's: who works in a district of
 * its province works for it.
 */
@ApplicationScoped
public class Reach {
  private static final String TOUCHED = "(source_territories || target_territories) && ?::text[]";

  private final Caller caller;
  private final Territories territories;
  private final Sql sql;

  Reach(Caller caller, Territories territories, Sql sql) {
    this.caller = caller;
    this.territories = territories;
    this.sql = sql;
  }

  public boolean coversPlace(String territory) {
    return caller.coversTerritory(territory);
  }

  public boolean coversCampaign(UUID campaign) {
    return caller.coversCampaign(campaign) && (touching() == null || isTouched(campaign));
  }

  /** {@link #coversCampaign} for many at once: each is asked for once. */
  public Predicate<UUID> coveredCampaigns() {
    Map<UUID, Boolean> asked = new HashMap<>();
    return campaign -> asked.computeIfAbsent(campaign, this::coversCampaign);
  }

  private boolean isTouched(UUID campaign) {
    return sql.number(
            "SELECT count(*) FROM campaign WHERE id = ? AND " + TOUCHED, campaign, touching())
        > 0;
  }

  /** Narrows a list of places. */
  public Where places(Where where) {
    return where.and(
        "territory = ANY (?::text[])",
        caller.onlyTerritories().map(territories::within).orElse(null));
  }

  /** Narrows a list of campaigns. */
  public Where campaigns(Where where) {
    return where
        .and("id = ANY (?::uuid[])", caller.onlyCampaigns().orElse(null))
        .and(TOUCHED, touching());
  }

  /** Narrows a list of what belongs to campaigns, by its column {@code campaign_id}. */
  public Where ofCampaigns(Where where) {
    return where
        .and("campaign_id = ANY (?::uuid[])", caller.onlyCampaigns().orElse(null))
        .and("campaign_id IN (SELECT id FROM campaign WHERE " + TOUCHED + ")", touching());
  }

  /** Narrows a list of what is at a site to those of the caller. */
  public Where atSites(Where where, String column) {
    return where.and(column + " = ANY (?::uuid[])", caller.onlySites().orElse(null));
  }

  /** Narrows a list of what is at a warehouse to those of the caller. */
  public Where atWarehouses(Where where, String column) {
    return where.and(column + " = ANY (?::uuid[])", caller.onlyWarehouses().orElse(null));
  }

  /** The codes of which a campaign names one, or null for the whole country. */
  private Set<String> touching() {
    return caller
        .onlyTerritories()
        .map(
            own -> {
              Set<String> touching = territories.within(own);
              touching.addAll(territories.around(own));
              return touching;
            })
        .orElse(null);
  }
}
