package ma.sac.kit.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.sac.kit.text.PlainText;

/** A list's header, and what its rows are by it. */
record Columns(List<String> names) {
  private static final int LONGEST_FIELD = 16 * 1024;

  /**
   * @throws StoredList.UnreadableList when a column is missing or there twice
   */
  static Columns of(CsvRecord header, List<String> required) {
    List<String> names = header.getFields().stream().map(String::trim).toList();
    List<String> missing = required.stream().filter(column -> !names.contains(column)).toList();
    if (!missing.isEmpty()) {
      throw new StoredList.UnreadableList("missing columns: " + String.join(", ", missing));
    }
    if (names.stream().distinct().count() < names.size()) {
      throw new StoredList.UnreadableList("two columns have the same name");
    }
    return new Columns(names);
  }

  /** Why the row cannot be read, or null when it can. */
  String malformed(CsvRecord row) {
    if (row.getFields().stream().allMatch(String::isBlank)) {
      return "the row is empty";
    }
    if (row.getFieldCount() != names.size()) {
      return "the row has " + row.getFieldCount() + " fields, the header " + names.size();
    }
    if (row.getFields().stream().anyMatch(field -> field.length() > LONGEST_FIELD)) {
      return "a field is longer than " + LONGEST_FIELD + " characters";
    }
    return row.getFields().stream().anyMatch(Columns::isGarbled)
        ? "the row has characters that cannot be read"
        : null;
  }

  ImportedRow read(CsvRecord row) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      fields.put(names.get(i), CsvText.original(row.getField(i).strip()));
    }
    return new ImportedRow(row.getStartingLineNumber(), fields);
  }

  private static boolean isGarbled(String field) {
    return !PlainText.isPlain(field) || field.indexOf(0xFFFD) >= 0;
  }
}
