package ma.sac.beneficiary.households;

import java.time.LocalDate;
import java.util.List;

/**
 * The merge patch of a member as clients write it: any of {@link MemberRequest}. A national id
 * stays; one that was missing may be added.
 */
record MemberChange(
    String nationalId,
    String familyName,
    String givenName,
    String fatherName,
    LocalDate birthDate,
    Integer birthYear,
    Sex sex,
    Relation relation,
    Boolean disability,
    List<Identifier> identifiers) {

  @Override
  public String toString() {
    return "MemberChange[sealed]";
  }
}
