package ma.sac.beneficiary.imports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import ma.sac.beneficiary.households.HouseholdRequest;
import ma.sac.beneficiary.households.Language;
import ma.sac.beneficiary.households.LegalBasis;
import ma.sac.beneficiary.households.Sex;
import ma.sac.beneficiary.scoring.Housing;
import ma.sac.kit.http.Violation;
import ma.sac.kit.imports.ImportedRow;
import ma.sac.kit.text.Reason;

/** Reads a row of a list of families: ISO dates, {@code yes} or {@code no}, the API's words. */
final class HouseholdRow {
  static final List<String> COLUMNS =
      List.of(
          "nationalId",
          "familyName",
          "givenName",
          "birthDate",
          "sex",
          "phone",
          "address",
          "territoryCode",
          "zoneId",
          "householdSize",
          "dependants",
          "disability",
          "widowOrSingleHead",
          "incomeLoss",
          "housing",
          "language",
          "legalBasis",
          "noticeGivenOn");

  /** The request that the row is, or what keeps it from being one. */
  record Read(HouseholdRequest request, Optional<Violation> violation) {}

  private final ImportedRow row;

  private HouseholdRow(ImportedRow row) {
    this.row = row;
  }

  static Read read(ImportedRow row) {
    try {
      return new Read(new HouseholdRow(row).request(), Optional.empty());
    } catch (Unreadable field) {
      return new Read(null, Optional.of(new Violation(field.column, field.reason)));
    }
  }

  private HouseholdRequest request() {
    return new HouseholdRequest(
        row.get("nationalId"),
        row.get("familyName"),
        row.get("givenName"),
        parsed("birthDate", LocalDate::parse, Reason.of("no-date", "1984-08-10")),
        parsed("sex", Sex::valueOf, Reason.of("no-sex")),
        row.get("phone"),
        row.get("address"),
        row.get("territoryCode"),
        parsed("zoneId", UUID::fromString, Reason.of("no-zone")),
        parsed("householdSize", Integer::valueOf, Reason.of("no-number")),
        parsed("dependants", Integer::valueOf, Reason.of("no-number")),
        yes("disability"),
        yes("widowOrSingleHead"),
        yes("incomeLoss"),
        parsed(
            "housing", Housing::valueOf, Reason.of("none-of", "OWNED, RENTED, PRECARIOUS, SLUM")),
        parsed("language", Language::valueOf, Reason.of("no-language")),
        parsed(
            "legalBasis",
            LegalBasis::valueOf,
            Reason.of("none-of", "CONSENT, PUBLIC_INTEREST, VITAL_INTEREST")),
        parsed("noticeGivenOn", LocalDate::parse, Reason.of("no-date", "2020-04-15")));
  }

  private Boolean yes(String column) {
    return parsed(
        column,
        text ->
            switch (text.toLowerCase(java.util.Locale.ROOT)) {
              case "yes", "true" -> Boolean.TRUE;
              case "no", "false" -> Boolean.FALSE;
              default -> throw new IllegalArgumentException(column);
            },
        Reason.of("no-yes-or-no"));
  }

  private <T> T parsed(String column, Function<String, T> parser, Reason otherwise) {
    try {
      return parser.apply(row.get(column));
    } catch (IllegalArgumentException | DateTimeParseException unreadable) {
      throw new Unreadable(column, otherwise);
    }
  }

  /** Names the column, never the value. */
  private static final class Unreadable extends RuntimeException {
    private final String column;
    private final transient Reason reason;

    Unreadable(String column, Reason reason) {
      super(reason.code(), null, false, false);
      this.column = column;
      this.reason = reason;
    }
  }
}
