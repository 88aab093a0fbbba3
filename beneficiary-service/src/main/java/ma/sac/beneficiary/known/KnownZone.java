package ma.sac.beneficiary.known;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A neighbourhood as distribution defined it. */
public record KnownZone(
    @NotNull UUID zoneId,
    @NotNull String nameFr,
    @NotNull String nameAr,
    @NotNull String territory,
    double latitude,
    double longitude) {}
