package ma.sac.beneficiary.households;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.beneficiary.scoring.ScoredFacts;

/** A family with everything that is kept of it; each reading is on record. */
public record HouseholdFile(
    HouseholdView household,
    List<MemberFile> members,
    Contact contact,
    ScoredFacts facts,
    LegalBasis legalBasis,
    LocalDate noticeGivenOn) {

  /** A person of the family. */
  public record MemberFile(UUID id, boolean head, Person person) {}

  @Override
  public String toString() {
    return "HouseholdFile[" + household.id() + "]";
  }
}
