package ma.sac.cooperative.cooperatives;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.UUID;

/** A cooperative's standing after something happened to it; no contact, no bank account. */
record CooperativeState(
    UUID cooperativeId,
    String registrationNumber,
    String nameFr,
    String nameAr,
    String territory,
    String sector,
    CooperativeStatus status,
    @Nullable Boolean rural,
    boolean womenLed,
    int members,
    int women,
    int youth,
    @Nullable LocalDate validUntil,
    @Nullable String reason) {

  static CooperativeState of(Cooperative cooperative) {
    Profile profile = cooperative.profile();
    Standing standing = cooperative.standing();
    return new CooperativeState(
        cooperative.id(),
        cooperative.registrationNumber(),
        profile.nameFr(),
        profile.nameAr(),
        cooperative.territory(),
        profile.sector(),
        standing.status(),
        standing.rural(),
        profile.womenLed(),
        profile.members(),
        profile.women(),
        profile.youth(),
        standing.validUntil(),
        standing.reason());
  }
}
