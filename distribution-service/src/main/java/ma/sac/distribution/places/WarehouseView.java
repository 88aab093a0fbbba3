package ma.sac.distribution.places;

import java.util.UUID;

/** A warehouse as it is seen from outside. */
record WarehouseView(
    UUID id,
    PlaceStatus status,
    long version,
    String nameFr,
    String nameAr,
    String territory,
    double latitude,
    double longitude,
    int capacityBaskets) {}
