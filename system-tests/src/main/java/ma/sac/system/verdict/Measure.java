package ma.sac.system.verdict;

import java.math.BigDecimal;

/**
 * One line of a table of results.
 *
 * @param target what the value must be, in words; empty when it is only told
 * @param floor what a bare equivalent reached in the same run, or null
 */
public record Measure(
    String name,
    BigDecimal value,
    String unit,
    String target,
    boolean met,
    BigDecimal floor,
    String detail) {

  public static Measure exactly(String name, long value, String unit, long wanted, String detail) {
    return of(name, value, unit, "= " + wanted, value == wanted, detail);
  }

  public static Measure atLeast(String name, long value, String unit, long wanted, String detail) {
    return of(name, value, unit, ">= " + wanted, value >= wanted, detail);
  }

  /** A ratio to a floor of the same run. */
  public static Measure ratioAtMost(
      String name, BigDecimal value, BigDecimal wanted, BigDecimal floor, String detail) {
    boolean met = value.compareTo(wanted) <= 0;
    return new Measure(name, value, "× floor", "<= " + wanted, met, floor, detail);
  }

  /** A rate as a share of that of a floor of the same run. */
  public static Measure ratioAtLeast(
      String name, BigDecimal value, BigDecimal wanted, BigDecimal floor, String detail) {
    boolean met = value.compareTo(wanted) >= 0;
    return new Measure(name, value, "× floor", ">= " + wanted, met, floor, detail);
  }

  /** Told, not judged. */
  public static Measure seen(String name, long value, String unit, String detail) {
    return of(name, value, unit, "", true, detail);
  }

  private static Measure of(
      String name, long value, String unit, String target, boolean met, String detail) {
    return new Measure(name, BigDecimal.valueOf(value), unit, target, met, null, detail);
  }
}
