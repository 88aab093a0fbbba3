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
      return new Read(null, Optional.of(new Violation(field.column, field.getMessage())));
    }
  }

  private HouseholdRequest request() {
    return new HouseholdRequest(
        row.get("nationalId"),
        row.get("familyName"),
        row.get("givenName"),
        parsed("birthDate", LocalDate::parse, "is no date such as 1984-08-10"),
        parsed("sex", Sex::valueOf, "is neither F nor M"),
        row.get("phone"),
        row.get("address"),
        row.get("territoryCode"),
        parsed("zoneId", UUID::fromString, "is no id of a zone"),
        parsed("householdSize", Integer::valueOf, "is no number"),
        parsed("dependants", Integer::valueOf, "is no number"),
        yes("disability"),
        yes("widowOrSingleHead"),
        yes("incomeLoss"),
        parsed("housing", Housing::valueOf, "is none of OWNED, RENTED, PRECARIOUS, SLUM"),
        parsed("language", Language::valueOf, "is neither fr nor ar"),
        parsed(
            "legalBasis",
            LegalBasis::valueOf,
            "is none of CONSENT, PUBLIC_INTEREST, VITAL_INTEREST"),
        parsed("noticeGivenOn", LocalDate::parse, "is no date such as 2020-04-15"));
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
        "is neither yes nor no");
  }

  private <T> T parsed(String column, Function<String, T> parser, String otherwise) {
    try {
      return parser.apply(row.get(column));
    } catch (IllegalArgumentException | DateTimeParseException unreadable) {
      throw new Unreadable(column, otherwise);
    }
  }

  /** Names the column, never the value. */
  private static final class Unreadable extends RuntimeException {
    private final String column;

    Unreadable(String column, String message) {
      super(message, null, false, false);
      this.column = column;
    }
  }
}
