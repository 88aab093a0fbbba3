package ma.sac.kit.imports;

import java.util.List;
import java.util.stream.Collectors;

/**
 * CSV that a spreadsheet opens as text: a field that it would run as a formula is made harmless.
 */
public final class CsvText {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private CsvText() {}

  /** The fields as one line, without its line break. */
  public static String line(List<String> fields) {
    return fields.stream().map(CsvText::field).collect(Collectors.joining(","));
  }

  private static String field(String value) {
    String safe = isFormula(value) ? "'" + value : value;
    boolean quoted =
        safe.chars().anyMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r');
    return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  /** The field as it was before {@link #line} made it harmless. */
  static String original(String field) {
    return field.startsWith("'") && isFormula(field.substring(1)) ? field.substring(1) : field;
  }

  /** Numbers and telephone numbers may start with a sign. */
  private static boolean isFormula(String value) {
    return !value.isEmpty()
        && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0
        && !value.matches("[+-]?[0-9 .]+");
  }
}
