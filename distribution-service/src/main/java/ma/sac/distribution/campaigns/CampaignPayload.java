package ma.sac.distribution.campaigns;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Value of {@code campaign.*} and of the compacted topic of campaigns. */
public record CampaignPayload(
    UUID campaignId,
    String code,
    String nameFr,
    String nameAr,
    long revision,
    CampaignStatus status,
    UUID basketModelId,
    int basketModelVersion,
    int baskets,
    List<String> sourceTerritories,
    List<String> targetTerritories,
    LocalDate startsOn,
    LocalDate endsOn,
    List<UUID> warehouseIds) {}
