package ma.sac.beneficiary.households;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * Who somebody is. Only ever stored sealed with the family's key. Of the birth either the day is
 * known or the year alone; the national id is missing where there is none.
 *
 * @param disability null where nobody said; a fact of health
 * @param left how somebody's part in the family ended, or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Person(
    String nationalId,
    String familyName,
    String givenName,
    String fatherName,
    LocalDate birthDate,
    Integer birthYear,
    Sex sex,
    Relation relation,
    Boolean disability,
    List<Identifier> identifiers,
    Left left) {

  /** Why somebody is no longer of the family. */
  public enum LeavingReason {
    MOVED,
    SPLIT,
    DIED
  }

  /** Since when somebody is no longer of the family, and why. */
  public record Left(LeavingReason reason, LocalDate on) {}

  public Person {
    identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
  }

  Person as(Relation other) {
    return new Person(
        nationalId,
        familyName,
        givenName,
        fatherName,
        birthDate,
        birthYear,
        sex,
        other,
        disability,
        identifiers,
        left);
  }

  Person leaving(Left how) {
    return new Person(
        nationalId,
        familyName,
        givenName,
        fatherName,
        birthDate,
        birthYear,
        sex,
        relation,
        disability,
        identifiers,
        how);
  }

  /** The same without the fact of health. */
  Person withoutDisability() {
    return new Person(
        nationalId,
        familyName,
        givenName,
        fatherName,
        birthDate,
        birthYear,
        sex,
        relation,
        null,
        identifiers,
        left);
  }

  /** First letters, as an agent reads them at the site. */
  public String initials() {
    return initial(givenName) + initial(familyName);
  }

  /** What an agent compares with the card; or that a witness is needed. */
  public String idLastThree() {
    return nationalId == null || nationalId.length() < 3
        ? "witness"
        : nationalId.substring(nationalId.length() - 3);
  }

  private static String initial(String name) {
    return name == null || name.isBlank()
        ? ""
        : new String(Character.toChars(name.strip().codePointAt(0))) + ".";
  }

  @Override
  public String toString() {
    return "Person[sealed]";
  }
}
