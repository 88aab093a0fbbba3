package ma.sac.beneficiary.households;

import java.time.LocalDate;

/** Who somebody is. Only ever stored sealed with the family's key. */
public record Person(
    String nationalId, String familyName, String givenName, LocalDate birthDate, Sex sex) {

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
