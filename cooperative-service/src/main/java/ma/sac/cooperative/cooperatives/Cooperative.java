package ma.sac.cooperative.cooperatives;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.http.Refusal;

/** A producer organisation and its standing. Every change is a new version. */
record Cooperative(
    UUID id,
    String registrationNumber,
    String territory,
    List<String> territoryPath,
    Boolean ruralProposed,
    String ice,
    Profile profile,
    Standing standing,
    SealedContact contact,
    long version) {

  CooperativeStatus status() {
    return standing.status();
  }

  Cooperative changed(Profile to, SealedContact sealed) {
    return with(to, standing, sealed);
  }

  /**
   * The officer saw it: an earlier verification that ran out, or still runs, is renewed the same
   * way.
   */
  Cooperative verified(boolean rural, String evidence, LocalDate validUntil, String by) {
    expect(
        "verified",
        CooperativeStatus.REGISTERED,
        CooperativeStatus.EXPIRED,
        CooperativeStatus.VERIFIED);
    return with(new Standing(CooperativeStatus.VERIFIED, rural, evidence, validUntil, null, by));
  }

  Cooperative rejected(String reason, String by) {
    expect("rejected", CooperativeStatus.REGISTERED);
    return with(standing.moved(CooperativeStatus.REJECTED, reason, by));
  }

  Cooperative suspended(String reason, String by) {
    expect("suspended", CooperativeStatus.VERIFIED);
    return with(standing.moved(CooperativeStatus.SUSPENDED, reason, by));
  }

  Cooperative reinstated(String reason, String by) {
    expect("reinstated", CooperativeStatus.SUSPENDED);
    return with(standing.moved(CooperativeStatus.VERIFIED, reason, by));
  }

  Cooperative expired() {
    expect("expired", CooperativeStatus.VERIFIED);
    return with(standing.moved(CooperativeStatus.EXPIRED, null, standing.decidedBy()));
  }

  /** Only tells that the end is near. */
  Cooperative toldOfExpiry() {
    return with(standing);
  }

  private Cooperative with(Standing to) {
    return with(profile, to, contact);
  }

  private Cooperative with(Profile newProfile, Standing newStanding, SealedContact sealed) {
    return new Cooperative(
        id,
        registrationNumber,
        territory,
        territoryPath,
        ruralProposed,
        ice,
        newProfile,
        newStanding,
        sealed,
        version + 1);
  }

  private void expect(String deed, CooperativeStatus... from) {
    if (!Set.of(from).contains(status())) {
      throw Refusal.conflict("A cooperative that is %s cannot be %s".formatted(status(), deed))
          .with("status", status());
    }
  }
}
