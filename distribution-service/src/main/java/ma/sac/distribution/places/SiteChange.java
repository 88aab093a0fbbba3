package ma.sac.distribution.places;

import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The merge patch of a site as clients write it: any of {@link SiteRequest}, which judges the whole
 * once the patch is applied. The zone stays.
 */
record SiteChange(
    UUID zoneId,
    String nameFr,
    String nameAr,
    Double latitude,
    Double longitude,
    Integer capacityPerDay,
    Integer capacityPerSlot,
    Integer slotMinutes,
    @Schema(implementation = String.class, examples = "09:00") LocalTime opensAt,
    @Schema(implementation = String.class, examples = "17:00") LocalTime closesAt) {}
