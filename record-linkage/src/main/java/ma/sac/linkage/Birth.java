package ma.sac.linkage;

/**
 * When somebody was born, as far as it is known: 0 for a part that is not. The parts are taken as
 * they were written, also when no calendar has that day, for a slip of the pen is evidence, too.
 */
public record Birth(int year, int month, int day) {
  public static final Birth UNKNOWN = new Birth(0, 0, 0);

  /**
   * Reads {@code 1985-04-22}, {@code 19850422} or {@code 1985}.
   *
   * @return {@link #UNKNOWN} for anything else
   */
  public static Birth of(String written) {
    String digits = written == null ? "" : written.replace("-", "").strip();
    if (digits.matches("\\d{8}")) {
      int date = Integer.parseInt(digits);
      return new Birth(date / 10_000, date / 100 % 100, date % 100);
    }
    return digits.matches("\\d{4}") ? new Birth(Integer.parseInt(digits), 0, 0) : UNKNOWN;
  }

  boolean known() {
    return year != 0;
  }

  /** Eight digits, for the slip of one. */
  int number() {
    return year * 10_000 + month * 100 + day;
  }

  /** The first of January stands in many papers for a day that nobody could tell. */
  boolean dayKnown() {
    return year != 0 && month != 0 && day != 0 && (month != 1 || day != 1);
  }
}
