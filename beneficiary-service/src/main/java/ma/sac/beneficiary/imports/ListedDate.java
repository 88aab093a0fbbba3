package ma.sac.beneficiary.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

/**
 * A date as lists have it: 2001-05-31, 31/05/2001 or 31.05.2001, the day always before the month;
 * or a year alone, where nobody knows the day.
 */
record ListedDate(LocalDate date, Integer year) {
  private static final List<DateTimeFormatter> STYLES =
      List.of(style("uuuu-M-d"), style("d/M/uuuu"), style("d.M.uuuu"));

  /**
   * @throws DateTimeParseException when there is no such day
   */
  static ListedDate of(String typed) {
    String text = Digits.western(typed);
    return text.matches("[0-9]{4}")
        ? new ListedDate(null, Integer.valueOf(text))
        : new ListedDate(day(text), null);
  }

  /**
   * @throws DateTimeParseException when there is no such day
   */
  static LocalDate day(String typed) {
    String text = Digits.western(typed);
    for (DateTimeFormatter style : STYLES) {
      try {
        return LocalDate.parse(text, style);
      } catch (DateTimeParseException another) {
        // the next style may fit
      }
    }
    throw new DateTimeParseException("No such day", "", 0);
  }

  /** Strict, so that 31/04/1985 is no day and not the first of May. */
  private static DateTimeFormatter style(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
