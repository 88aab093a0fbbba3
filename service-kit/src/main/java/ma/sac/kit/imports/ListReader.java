package ma.sac.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.kit.db.Transactions;
import ma.sac.kit.text.Reason;

/** Begins to read a received list, in the format in which it came. */
@ApplicationScoped
class ListReader {
  private static final int LONGEST_HEADER = 16 * 1024;

  private final StoredList lists;
  private final Imports imports;
  private final Sql sql;

  ListReader(StoredList lists, Imports imports, Sql sql) {
    this.lists = lists;
    this.imports = imports;
    this.sql = sql;
  }

  /**
   * The rows from the first one; what the list was recognised as is kept.
   *
   * @throws StoredList.UnreadableList when the list as a whole cannot be read
   */
  ListRows open(ImportView list, RowImporter importer) throws IOException {
    UUID id = list.id();
    boolean csv = ListFormat.valueOf(list.format()) == ListFormat.CSV;
    Charset charset = csv ? lists.charset(id, list.charset()) : StandardCharsets.UTF_8;
    Transactions.runNew(
        () ->
            sql.update(
                "UPDATE import_run SET status = 'RUNNING', charset = ? WHERE id = ?",
                charset.name(),
                id));
    if (!csv) {
      JsonRows lines = new JsonRows(lists.utf8(id), importer.columns());
      if (!lines.hasNext()) {
        throw new StoredList.UnreadableList(Reason.of("list-empty"));
      }
      return lines;
    }
    CsvRows rows =
        new CsvRows(lists.open(id, charset), separator(id, charset), importer.requiredColumns());
    imports.keepColumns(id, rows.columns());
    return rows;
  }

  private char separator(UUID id, Charset charset) throws IOException {
    try (BufferedReader text = new BufferedReader(lists.open(id, charset))) {
      char[] start = new char[LONGEST_HEADER];
      int read = Math.max(text.read(start), 0);
      String header = new String(start, 0, read).lines().findFirst().orElse("");
      return header.chars().filter(c -> c == ';').count()
              > header.chars().filter(c -> c == ',').count()
          ? ';'
          : ',';
    }
  }
}
