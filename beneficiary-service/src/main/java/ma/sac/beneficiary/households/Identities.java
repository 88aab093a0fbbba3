package ma.sac.beneficiary.households;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import ma.sac.beneficiary.BeneficiaryProblem;
import ma.sac.beneficiary.crypto.IdentityMarks;
import ma.sac.kit.http.Refusal;

/** A person is an active member of one family: by the national id, wherever that family lives. */
@ApplicationScoped
class Identities {
  private final Members members;
  private final IdentityMarks marks;

  Identities(Members members, IdentityMarks marks) {
    this.members = members;
    this.marks = marks;
  }

  /**
   * Takes what a person is known by for this family; of that person's other family nothing is told.
   *
   * @return its mark, or null for somebody without a national id
   * @throws Refusal 409 when it is taken
   */
  byte[] take(UUID household, Person person) {
    if (person.nationalId() == null) {
      return null;
    }
    byte[] mark = marks.ofNationalId(person.nationalId());
    if (!members.take(mark, household)) {
      throw new Refusal(
          BeneficiaryProblem.PERSON_IN_ANOTHER_HOUSEHOLD,
          "This national id is on record already, of this household or of another, here or elsewhere");
    }
    return mark;
  }

  /**
   * Lets somebody who had no national id show one.
   *
   * @throws Refusal 422 when one is changed for another, 409 when it is taken
   */
  void gain(Household household, Person before, Person after) {
    if (Objects.equals(before.nationalId(), after.nationalId())) {
      return;
    }
    if (before.nationalId() != null) {
      throw Refusal.invalid("nationalId", "A national id on record does not change");
    }
    take(household.id(), after);
  }

  /** Whoever leaves alive may be registered elsewhere; the papers of the dead serve nobody. */
  void release(UUID household, Person person, Person.LeavingReason why) {
    if (person.nationalId() != null && why != Person.LeavingReason.DIED) {
      members.free(marks.ofNationalId(person.nationalId()), household);
    }
  }
}
