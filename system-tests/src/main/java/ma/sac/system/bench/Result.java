package ma.sac.system.bench;

import java.util.List;
import java.util.Locale;

/**
 * One line of a bench's table.
 *
 * @param value what was measured, in {@code unit}
 * @param target what it must reach, such as {@code <= 2}
 * @param floor what it is a ratio of, in words and its own figure
 * @param detail what to know to read the value
 */
public record Result(
    String name,
    double value,
    String unit,
    String target,
    boolean met,
    String floor,
    String detail) {

  public static void print(List<Result> results) {
    for (Result one : results) {
      System.out.printf(
          Locale.ROOT,
          "%-24s %8.2f %-10s %-8s %-8s %s; %s%n",
          one.name,
          one.value,
          one.unit,
          one.target,
          one.met ? "met" : "NOT MET",
          one.floor,
          one.detail);
    }
  }
}
