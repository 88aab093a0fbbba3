package ma.sac.kit.imports;

import java.util.Map;

/**
 * A row of an import: its line number in the file (the header is line 1) and its fields by column
 * name, trimmed.
 */
public record ImportedRow(long line, Map<String, String> fields) {
  /** The field, or an empty string where the column is missing or empty. */
  public String get(String column) {
    return fields.getOrDefault(column, "");
  }
}
