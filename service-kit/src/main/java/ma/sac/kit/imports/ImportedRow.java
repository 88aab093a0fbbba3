package ma.sac.kit.imports;

import java.util.Map;

/**
 * A row of an import: its line number in the file (the first line is 1, in CSV the header) and its
 * fields by column name: trimmed where it is CSV, as they are where it is JSON.
 */
public record ImportedRow(long line, Map<String, String> fields) {
  /** The field, or an empty string where the column is missing or empty. */
  public String get(String column) {
    return fields.getOrDefault(column, "");
  }
}
