package ma.sac.distribution.places;

import java.util.UUID;

/** Value of {@code site.*}: where households collect, and how many at once. */
public record SitePayload(
    UUID siteId,
    UUID zoneId,
    String nameFr,
    String nameAr,
    String territory,
    double latitude,
    double longitude,
    int capacityPerDay,
    int capacityPerSlot,
    int slotMinutes,
    String opensAt,
    String closesAt,
    PlaceStatus status) {}
