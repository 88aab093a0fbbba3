package ma.sac.beneficiary.households;

import java.time.LocalDate;
import java.util.UUID;
import ma.sac.beneficiary.scoring.ScoredFacts;

/** What is known of a family after a change, beside its members. */
record Revision(
    Kind kind,
    Place place,
    UUID zoneId,
    Contact contact,
    ScoredFacts facts,
    Living living,
    LegalBasis legalBasis,
    LocalDate noticeGivenOn) {

  /** What was done. */
  enum Kind {
    CORRECTED,
    MEMBER_JOINED,
    MEMBER_CHANGED,
    MEMBER_LEFT,
    CONSENT_ENDED
  }

  static Revision of(Kind kind, Household household, HouseholdFile file, ScoredFacts facts) {
    return new Revision(
        kind,
        household.place(),
        household.zoneId(),
        file.contact(),
        facts,
        file.living(),
        household.legalBasis(),
        household.noticeGivenOn());
  }

  static Revision of(Registration registration) {
    return new Revision(
        Kind.CORRECTED,
        registration.place(),
        registration.zoneId(),
        registration.contact(),
        registration.facts(),
        registration.living(),
        registration.legalBasis(),
        registration.noticeGivenOn());
  }

  @Override
  public String toString() {
    return "Revision[sealed]";
  }
}
