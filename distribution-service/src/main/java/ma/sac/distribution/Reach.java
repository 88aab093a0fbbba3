package ma.sac.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.kit.security.Caller;

/**
 * What is within the caller's reach, by the token's claims. What is out of it does not exist for
 * the caller: it is not found, and a list leaves it out before its pages are cut.
 */
@ApplicationScoped
public class Reach {
  private final Caller caller;

  Reach(Caller caller) {
    this.caller = caller;
  }

  public boolean coversCampaign(UUID campaign) {
    return caller.coversCampaign(campaign);
  }

  /** Narrows a list of campaigns. */
  public Where campaigns(Where where) {
    return where.and("id = ANY (?::uuid[])", caller.onlyCampaigns().orElse(null));
  }

  /** Narrows a list of what belongs to campaigns, by its column {@code campaign_id}. */
  public Where ofCampaigns(Where where) {
    return where.and("campaign_id = ANY (?::uuid[])", caller.onlyCampaigns().orElse(null));
  }

  /** Narrows a list of what is at a site to those of the caller. */
  public Where atSites(Where where, String column) {
    return where.and(column + " = ANY (?::uuid[])", caller.onlySites().orElse(null));
  }

  /** Narrows a list of what is at a warehouse to those of the caller. */
  public Where atWarehouses(Where where, String column) {
    return where.and(column + " = ANY (?::uuid[])", caller.onlyWarehouses().orElse(null));
  }
}
