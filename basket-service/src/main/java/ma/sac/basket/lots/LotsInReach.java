package ma.sac.basket.lots;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.basket.Visible;
import ma.sac.kit.http.Refusal;

/** The lots that the caller may see: of its campaigns, and known in one of its warehouses. */
@ApplicationScoped
public class LotsInReach {
  private final Lots lots;
  private final Visible visible;

  LotsInReach(Lots lots, Visible visible) {
    this.lots = lots;
    this.visible = visible;
  }

  /** 404 for any other. */
  public Lot find(UUID id) {
    Lot lot = lots.find(id).orElseThrow(Refusal::notFound);
    visible.campaign(lot.campaignId());
    if (visible.warehouses().filter(own -> !lots.isKnownIn(id, own)).isPresent()) {
      throw Refusal.notFound();
    }
    return lot;
  }
}
