package ma.sac.beneficiary.households;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.beneficiary.scoring.ScoredFacts;
import ma.sac.kit.http.Refusal;

/** A family with everything that is kept of it; each reading is on record. */
public record HouseholdFile(
    HouseholdView household,
    List<MemberFile> members,
    Contact contact,
    ScoredFacts facts,
    Living living,
    LegalBasis legalBasis,
    LocalDate noticeGivenOn) {

  /** A person of the family, or one who was. */
  public record MemberFile(UUID id, boolean head, boolean active, Person person) {}

  MemberFile head() {
    return members.stream().filter(MemberFile::head).findFirst().orElseThrow();
  }

  /**
   * @throws Refusal 404 when nobody of that id was ever of this family
   */
  MemberFile member(UUID id) {
    return members.stream()
        .filter(member -> member.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  int activeMembers() {
    return (int) members.stream().filter(MemberFile::active).count();
  }

  @Override
  public String toString() {
    return "HouseholdFile[" + household.id() + "]";
  }
}
