package ma.sac.distribution.places;

import java.util.UUID;

/** Value of {@code zone.defined}: a neighbourhood with its centre. */
public record ZonePayload(
    UUID zoneId,
    String nameFr,
    String nameAr,
    String territory,
    double latitude,
    double longitude) {}
