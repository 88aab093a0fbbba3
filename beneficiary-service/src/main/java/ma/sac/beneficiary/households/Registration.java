package ma.sac.beneficiary.households;

import java.time.LocalDate;
import java.util.UUID;
import ma.sac.beneficiary.scoring.ScoredFacts;

/** A family that fulfils every rule of registration; made by {@link RegistrationRules} alone. */
public record Registration(
    Person head,
    Contact contact,
    ScoredFacts facts,
    Living living,
    Place place,
    UUID zoneId,
    LegalBasis legalBasis,
    LocalDate noticeGivenOn) {

  @Override
  public String toString() {
    return "Registration[sealed]";
  }
}
