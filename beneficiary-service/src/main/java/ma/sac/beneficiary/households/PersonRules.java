package ma.sac.beneficiary.households;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.sac.beneficiary.crypto.IdentityMarks;
import ma.sac.kit.http.Violation;
import ma.sac.kit.text.Reason;

/** What is known of a person must make sense; a message never repeats a value. */
final class PersonRules {
  /** One or two letters and up to seven digits, as the DGSN prints it. */
  private static final String CIN = "[A-Z]{1,2}[0-9]{1,7}";

  /** Older than anybody became: a slip of the pen. */
  private static final int OLDEST = 125;

  static final ZoneId LOCAL = ZoneId.of("Africa/Casablanca");

  private PersonRules() {}

  static Optional<Violation> nationalId(String typed) {
    return isBlank(typed) || IdentityMarks.normalNationalId(typed).matches(CIN)
        ? Optional.empty()
        : wrong("nationalId", "is no national id: one or two letters, then digits");
  }

  /** The day of birth, or where nobody knows it the year. */
  static Optional<Violation> birth(LocalDate date, Integer year) {
    LocalDate today = LocalDate.now(LOCAL);
    if (date == null && year == null) {
      return wrong("birthDate", "must not be null");
    }
    if (date != null && year != null) {
      return wrong("birthYear", "is told beside the date, which says it already");
    }
    if (date != null && date.isBefore(today.minusYears(OLDEST))) {
      return Optional.of(new Violation("birthDate", Reason.of("years-ago", OLDEST)));
    }
    if (year != null && year > today.getYear()) {
      return wrong("birthYear", "must be a past year");
    }
    return year != null && year < today.getYear() - OLDEST
        ? Optional.of(new Violation("birthYear", Reason.of("years-ago", OLDEST)))
        : Optional.empty();
  }

  static Optional<Violation> identifiers(List<Identifier> identifiers) {
    Set<IdentifierKind> kinds = new HashSet<>();
    for (Identifier identifier : identifiers == null ? List.<Identifier>of() : identifiers) {
      if (!identifier.kind().allows(identifier.normal().number())) {
        return Optional.of(
            new Violation("identifiers", Reason.of("identifier-no-number", identifier.kind())));
      }
      if (!kinds.add(identifier.kind())) {
        return Optional.of(
            new Violation("identifiers", Reason.of("identifier-twice", identifier.kind())));
      }
    }
    return Optional.empty();
  }

  static Optional<Violation> member(MemberRequest request) {
    return nationalId(request.nationalId())
        .or(() -> birth(request.birthDate(), request.birthYear()))
        .or(() -> identifiers(request.identifiers()))
        .or(
            () ->
                request.relation() == Relation.HEAD
                    ? wrong("relation", "is HEAD, and the family has its head")
                    : Optional.empty());
  }

  /** Of a request that {@link #member} found nothing wrong with. */
  static Person accepted(MemberRequest request) {
    return new Person(
        normalNationalId(request.nationalId()),
        request.familyName().strip(),
        request.givenName().strip(),
        text(request.fatherName()),
        request.birthDate(),
        request.birthYear(),
        request.sex(),
        request.relation(),
        request.disability(),
        normal(request.identifiers()),
        null);
  }

  /** Null where there is none. */
  static String normalNationalId(String typed) {
    return isBlank(typed) ? null : IdentityMarks.normalNationalId(typed);
  }

  static List<Identifier> normal(List<Identifier> identifiers) {
    return identifiers == null ? List.of() : identifiers.stream().map(Identifier::normal).toList();
  }

  static String text(String typed) {
    return isBlank(typed) ? null : typed.strip();
  }

  static boolean isBlank(String typed) {
    return typed == null || typed.isBlank();
  }

  static Optional<Violation> wrong(String field, String message) {
    return Optional.of(new Violation(field, message));
  }
}
