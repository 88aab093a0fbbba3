package ma.sac.beneficiary.known;

import java.util.UUID;

/** A neighbourhood as distribution defined it. */
public record KnownZone(
    UUID zoneId,
    String nameFr,
    String nameAr,
    String territory,
    double latitude,
    double longitude) {}
