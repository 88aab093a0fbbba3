package ma.sac.kit.imports;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * CSV that a spreadsheet opens as text: what it would run as a formula is made harmless by an
 * apostrophe. Not only at a field's start: one that splits at the other separator, as those of
 * other languages do, finds a field's start behind each {@code ;} or {@code ,} within.
 */
public final class CsvText {
  private static final String FIELD = "(?<=^|[;,\\t\\n\\r])";
  private static final String FORMULA = "(['\"]*)(?=[=+\\-@\\t\\r])";
  private static final Pattern DANGEROUS = Pattern.compile(FIELD + FORMULA);
  private static final Pattern HARMLESS = Pattern.compile(FIELD + "'" + FORMULA);

  /** Numbers and telephone numbers may start with a sign. */
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9 .]+");

  private CsvText() {}

  /** The fields as one line, without its line break. */
  public static String line(List<String> fields) {
    return fields.stream().map(CsvText::field).collect(Collectors.joining(","));
  }

  private static String field(String value) {
    String safe = isNumber(value) ? value : DANGEROUS.matcher(value).replaceAll("'$1");
    boolean quoted =
        safe.chars().anyMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r');
    return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  /** The field as it was before {@link #line} made it harmless. */
  static String original(String field) {
    return field.startsWith("'") && isNumber(field.substring(1))
        ? field
        : HARMLESS.matcher(field).replaceAll("$1");
  }

  private static boolean isNumber(String value) {
    return NUMBER.matcher(value).matches();
  }
}
