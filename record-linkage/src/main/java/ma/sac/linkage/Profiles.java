package ma.sac.linkage;

import java.util.List;

/** Makes persons comparable. Safe for use by several threads. */
public final class Profiles {
  private final Words words = new Words();
  private final NameForms names = new NameForms(words);

  public Profile of(PersonDetails person) {
    return new Profile(
        names.of(person.givenName()).orElse(null),
        names.of(person.familyName()).orElse(null),
        names.of(person.fatherName()).orElse(null),
        person.birth() == null ? Birth.UNKNOWN : person.birth(),
        codes(person.phones()),
        codes(person.identifiers()),
        person.addressLines().stream().flatMap(line -> words.of(line).stream()).distinct().toList(),
        person.localities().stream().map(this::code).toList());
  }

  private List<String> codes(List<String> written) {
    return written.stream().map(this::code).filter(code -> !code.isEmpty()).toList();
  }

  /** Letters and digits alone; empty for nothing. */
  private String code(String written) {
    return String.join("", words.of(written));
  }
}
