package ma.sac.distribution.campaigns;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The merge patch of a campaign as clients write it: any of {@link CampaignFields}, which judges
 * the whole once the patch is applied.
 */
record CampaignChange(
    String code,
    String nameFr,
    String nameAr,
    LocalDate startsOn,
    LocalDate endsOn,
    List<String> sourceTerritories,
    List<String> targetTerritories,
    UUID basketModelId,
    Integer basketModelVersion,
    Integer baskets,
    List<UUID> warehouseIds,
    List<UUID> partnerIds) {}
