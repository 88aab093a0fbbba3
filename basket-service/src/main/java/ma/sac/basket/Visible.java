package ma.sac.basket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;

/** What the caller's claims let it see; what lies outside does not exist for it. */
@ApplicationScoped
public class Visible {
  private static final UUID NONE = new UUID(0, 0);

  private final Caller caller;

  Visible(Caller caller) {
    this.caller = caller;
  }

  /** 404 outside the caller's campaigns. */
  public void campaign(UUID campaign) {
    if (!caller.coversCampaign(campaign)) {
      throw Refusal.notFound();
    }
  }

  /** A list is of one of the caller's campaigns; only who may see all of them may leave it open. */
  public void listed(UUID campaign) {
    if (campaign != null) {
      campaign(campaign);
    } else if (!caller.coversCampaign(NONE)) {
      throw Refusal.invalid("campaignId", "say which of your campaigns");
    }
  }

  /** 404 outside the campaigns, and for a warehouse agent outside its warehouses. */
  public void stock(UUID campaign, UUID warehouse) {
    campaign(campaign);
    if (!warehouse(warehouse)) {
      throw Refusal.notFound();
    }
  }

  /** The campaigns that a list is cut to; empty for who may see all. */
  public Optional<Set<UUID>> campaigns() {
    return caller.has(Roles.SERVICE) ? Optional.empty() : caller.narrowedTo("campaigns");
  }

  /** The warehouses that a list is cut to; empty for who may see all. */
  public Optional<Set<UUID>> warehouses() {
    return caller.has(Roles.WAREHOUSE_AGENT) ? caller.narrowedTo("warehouses") : Optional.empty();
  }

  /** For a warehouse agent: whether one of them is its own. */
  public boolean anyWarehouse(UUID one, UUID other) {
    return warehouse(one) || warehouse(other);
  }

  private boolean warehouse(UUID warehouse) {
    return !caller.has(Roles.WAREHOUSE_AGENT) || caller.coversWarehouse(warehouse);
  }

  /** Sums over all warehouses are not for an agent of some of them. */
  public void allWarehouses() {
    if (!warehouse(NONE)) {
      throw Refusal.invalid("warehouseId", "say which of your warehouses");
    }
  }
}
