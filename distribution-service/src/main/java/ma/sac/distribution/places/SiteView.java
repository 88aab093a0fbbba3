package ma.sac.distribution.places;

import java.util.UUID;

/** A site as it is seen from outside. */
record SiteView(
    UUID id,
    PlaceStatus status,
    long version,
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
    String closesAt) {}
