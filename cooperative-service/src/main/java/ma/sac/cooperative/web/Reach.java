package ma.sac.cooperative.web;

import static ma.sac.cooperative.Roles.AUDITOR;
import static ma.sac.cooperative.Roles.COOPERATIVE;
import static ma.sac.cooperative.Roles.FINANCE_OFFICER;
import static ma.sac.cooperative.Roles.LOGISTICS_COORDINATOR;
import static ma.sac.cooperative.Roles.ODCO_OFFICER;
import static ma.sac.cooperative.Roles.PROGRAMME_MANAGER;
import static ma.sac.cooperative.Roles.SERVICE;
import static ma.sac.cooperative.Roles.WAREHOUSE_AGENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What of the cooperatives is within the caller's reach: an officer's are those of the officer's
 * territories, a cooperative's is itself. What is out of reach does not exist for the caller.
 */
@ApplicationScoped
public class Reach {
  private static final List<String> BY_CAMPAIGN =
      List.of(
          PROGRAMME_MANAGER,
          FINANCE_OFFICER,
          LOGISTICS_COORDINATOR,
          WAREHOUSE_AGENT,
          AUDITOR,
          SERVICE);
  private final Caller caller;
  private final JsonWebToken token;

  Reach(Caller caller, JsonWebToken token) {
    this.caller = caller;
    this.token = token;
  }

  /** Refuses as "not found" unless the caller may act for this cooperative. */
  public void requireActingFor(UUID cooperative, String territory) {
    if (!actsFor(cooperative, territory)) {
      throw Refusal.notFound();
    }
  }

  public boolean actsFor(UUID cooperative, String territory) {
    return caller.has(ODCO_OFFICER) && caller.coversTerritory(territory) || is(cooperative);
  }

  /** Refuses as "not found" unless the officer's territories contain it. */
  public void requireOverseeing(String territory) {
    if (!caller.coversTerritory(territory)) {
      throw Refusal.notFound();
    }
  }

  /**
   * The cooperative that the caller is narrowed to: empty for everybody else, none that exists for
   * a cooperative whose token names none.
   */
  public Optional<UUID> own() {
    return caller.has(COOPERATIVE) && !caller.has(ODCO_OFFICER) && !seesCampaigns()
        ? Optional.of(caller.boundTo("cooperative_id").orElse(new UUID(0, 0)))
        : Optional.empty();
  }

  /** Whether the caller is this cooperative. */
  public boolean is(UUID cooperative) {
    return caller.has(COOPERATIVE)
        && caller.boundTo("cooperative_id").filter(cooperative::equals).isPresent();
  }

  /** Refuses as "not found" a deal that is neither the caller's nor of the caller's campaigns. */
  public void requireSeeing(UUID cooperative, String territory, UUID campaign) {
    boolean seen =
        seesCampaigns() ? caller.coversCampaign(campaign) : actsFor(cooperative, territory);
    if (!seen) {
      throw Refusal.notFound();
    }
  }

  /** Refuses as "not found" what belongs to a campaign that is not the caller's. */
  public void requireCampaign(UUID campaign) {
    if (!caller.coversCampaign(campaign)) {
      throw Refusal.notFound();
    }
  }

  /** Narrows a list of deals to what {@link #requireSeeing} lets through. */
  public ListQuery narrow(ListQuery query) {
    if (seesCampaigns()) {
      boolean all = caller.has(SERVICE) || campaigns().contains("*");
      return all ? query : query.where("campaign_id::text = ANY (?)", campaigns());
    }
    return caller.has(ODCO_OFFICER)
        ? query.where("territory_path && ?", caller.territories())
        : query.where(
            "cooperative_id = ?", caller.boundTo("cooperative_id").orElse(new UUID(0, 0)));
  }

  private boolean seesCampaigns() {
    return BY_CAMPAIGN.stream().anyMatch(caller::has);
  }

  private Set<String> campaigns() {
    Set<String> ids = new HashSet<>();
    if (token.getClaim("campaigns") instanceof JsonArray listed) {
      listed.getValuesAs(JsonString.class).forEach(id -> ids.add(id.getString()));
    }
    return ids;
  }
}
