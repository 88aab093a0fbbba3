package ma.sac.distribution.places;

import java.util.UUID;

/** A zone as it is seen from outside. */
record ZoneView(
    UUID id,
    PlaceStatus status,
    long version,
    String nameFr,
    String nameAr,
    String territory,
    double latitude,
    double longitude) {}
