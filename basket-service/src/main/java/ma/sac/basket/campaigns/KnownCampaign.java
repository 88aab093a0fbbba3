package ma.sac.basket.campaigns;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A campaign as last heard. */
public record KnownCampaign(
    UUID campaignId,
    String code,
    String nameFr,
    String nameAr,
    String status,
    UUID basketModelId,
    int basketModelVersion,
    int baskets,
    List<String> sourceTerritories,
    List<UUID> warehouseIds) {
  private static final Set<String> OVER = Set.of("CLOSED", "CANCELLED");

  public boolean isOver() {
    return OVER.contains(status);
  }
}
