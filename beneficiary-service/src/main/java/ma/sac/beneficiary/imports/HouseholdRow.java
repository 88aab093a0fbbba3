package ma.sac.beneficiary.imports;

import java.math.BigDecimal;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import ma.sac.beneficiary.households.HouseholdRequest;
import ma.sac.beneficiary.households.Identifier;
import ma.sac.beneficiary.households.IdentifierKind;
import ma.sac.beneficiary.households.IncomeSource;
import ma.sac.beneficiary.households.Language;
import ma.sac.beneficiary.households.LegalBasis;
import ma.sac.beneficiary.households.Sex;
import ma.sac.beneficiary.scoring.Housing;
import ma.sac.kit.http.Violation;
import ma.sac.kit.imports.ImportedRow;
import ma.sac.kit.text.Reason;

/**
 * Reads a row of a list of families: dates in three styles, {@code yes} or {@code no}, the API's
 * words. What a list may leave out has a column by the API's name too; further telephone numbers
 * are parted by a slash.
 */
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
    ListedDate born = born();
    return new HouseholdRequest(
        row.get("nationalId"),
        row.get("familyName"),
        row.get("givenName"),
        born.date(),
        parsed("sex", Sex::valueOf, Reason.of("no-sex")),
        Digits.western(row.get("phone")),
        row.get("address"),
        row.get("territoryCode"),
        parsed("zoneId", UUID::fromString, Reason.of("no-zone")),
        number("householdSize"),
        number("dependants"),
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
        parsed("noticeGivenOn", ListedDate::day, Reason.of("no-date", "2020-04-15")),
        told("withoutPapers", this::yes),
        row.get("fatherName"),
        born.year(),
        identifiers(),
        Stream.of(row.get("otherPhones").split("/"))
            .map(Digits::western)
            .filter(phone -> !phone.isEmpty())
            .toList(),
        told("latitude", this::decimal),
        told("longitude", this::decimal),
        told("rooms", this::number),
        told("runningWater", this::yes),
        told("electricity", this::yes),
        told(
            "incomeSource",
            column ->
                parsed(
                    column,
                    IncomeSource::valueOf,
                    Reason.of(
                        "none-of",
                        "NONE, DAY_LABOUR, INFORMAL, EMPLOYED, PENSION, SUPPORT, OTHER"))),
        told("monthlyIncome", this::decimal));
  }

  /** The year has a column of its own in some lists; in others it stands where the date would. */
  private ListedDate born() {
    return row.get("birthDate").isEmpty() && !row.get("birthYear").isEmpty()
        ? new ListedDate(null, number("birthYear"))
        : parsed("birthDate", ListedDate::of, Reason.of("no-date", "1984-08-10"));
  }

  private List<Identifier> identifiers() {
    return Stream.of(
            new Identifier(IdentifierKind.IDCS, Digits.western(row.get("idcs"))),
            new Identifier(IdentifierKind.FAMILY_BOOKLET, row.get("familyBooklet")))
        .filter(identifier -> !identifier.number().isEmpty())
        .toList();
  }

  /** Null where the list does not tell it. */
  private <T> T told(String column, Function<String, T> reader) {
    return row.get(column).isEmpty() ? null : reader.apply(column);
  }

  private Integer number(String column) {
    return parsed(column, text -> Integer.valueOf(Digits.western(text)), Reason.of("no-number"));
  }

  private BigDecimal decimal(String column) {
    return parsed(
        column,
        text -> new BigDecimal(Digits.western(text).replace(',', '.')),
        Reason.of("no-number"));
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
