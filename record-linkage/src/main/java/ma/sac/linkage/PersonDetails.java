package ma.sac.linkage;

import java.util.List;

/**
 * What is known of a person, as it was written. A name is null or blank and a list is empty where
 * nothing is known, which speaks neither for nor against anything.
 *
 * @param family those registered together have the same, who are certainly not the same person;
 *     null where nobody says
 * @param phones in any one form, the same for all persons compared
 * @param addressLines street, number, quarter, in any order
 * @param localities codes or names of the place, each position of the list with one meaning
 */
public record PersonDetails(
    String family,
    String givenName,
    String familyName,
    String fatherName,
    Birth birth,
    List<String> phones,
    List<String> identifiers,
    List<String> addressLines,
    List<String> localities) {

  /** The same without any papers. */
  public PersonDetails withoutIdentifiers() {
    return new PersonDetails(
        family,
        givenName,
        familyName,
        fatherName,
        birth,
        phones,
        List.of(),
        addressLines,
        localities);
  }
}
