package ma.sac.kit.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.sac.kit.text.Reason;

/** A CSV list's header, and what its rows are by it. */
record Columns(List<String> names) {

  /**
   * @throws StoredList.UnreadableList when a column is missing or there twice
   */
  static Columns of(CsvRecord header, List<String> required) {
    List<String> names = header.getFields().stream().map(String::trim).toList();
    List<String> missing = required.stream().filter(column -> !names.contains(column)).toList();
    if (!missing.isEmpty()) {
      throw new StoredList.UnreadableList(Reason.of("columns-missing", String.join(", ", missing)));
    }
    if (names.stream().distinct().count() < names.size()) {
      throw new StoredList.UnreadableList(Reason.of("columns-alike"));
    }
    return new Columns(names);
  }

  ListRow row(CsvRecord row) {
    return new Row(this, row);
  }

  private record Row(Columns columns, CsvRecord row) implements ListRow {
    @Override
    public long line() {
      return row.getStartingLineNumber();
    }

    @Override
    public Optional<RowOutcome> fault() {
      if (row.getFields().stream().allMatch(String::isBlank)) {
        return ListRow.fault(Reason.of("row-empty"));
      }
      if (row.getFieldCount() != columns.names.size()) {
        return ListRow.fault(Reason.of("row-fields", row.getFieldCount(), columns.names.size()));
      }
      return ListRow.faultIn(row.getFields());
    }

    @Override
    public ImportedRow read() {
      Map<String, String> fields = new LinkedHashMap<>();
      for (int i = 0; i < columns.names.size(); i++) {
        fields.put(columns.names.get(i), CsvText.original(row.getField(i).strip()));
      }
      return new ImportedRow(line(), fields);
    }

    @Override
    public String asSent() {
      return CsvText.line(row.getFields());
    }
  }
}
