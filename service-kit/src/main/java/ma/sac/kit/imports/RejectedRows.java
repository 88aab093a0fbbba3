package ma.sac.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/**
 * The bad rows of a list as a file to correct, in the list's own format and under its own header,
 * some at a time. A line that was too long to keep is not in it.
 */
@ApplicationScoped
public class RejectedRows {
  private static final int WINDOW = 200;

  private final Imports imports;
  private final Sql sql;

  RejectedRows(Imports imports, Sql sql) {
    this.imports = imports;
    this.sql = sql;
  }

  /** Fails before anything was written when the rows can no longer be read. */
  public void requireReadable(UUID importId) {
    imports.rejectedRows(importId, 0, 1);
  }

  public void write(UUID importId, ListFormat format, OutputStream out) throws IOException {
    String end = format == ListFormat.CSV ? "\r\n" : "\n";
    if (format == ListFormat.CSV) {
      line(out, CsvText.line(columns(importId)), end);
    }
    List<Long> lines = lines(importId, 0);
    for (long after = 0; !lines.isEmpty(); lines = lines(importId, after)) {
      for (String row : imports.rejectedRows(importId, after, lines.size())) {
        if (format == ListFormat.CSV || !row.isEmpty()) {
          line(out, row, end);
        }
      }
      after = lines.get(lines.size() - 1);
    }
  }

  private List<Long> lines(UUID importId, long after) {
    return sql.list(
        "SELECT line FROM import_rejection WHERE import_id = ? AND line > ? ORDER BY line LIMIT ?",
        row -> row.getLong(1),
        importId,
        after,
        WINDOW);
  }

  private List<String> columns(UUID importId) {
    return sql.first(
            "SELECT columns FROM import_run WHERE id = ? AND columns IS NOT NULL",
            row -> Arrays.asList((String[]) row.getArray(1).getArray()),
            importId)
        .orElse(List.of());
  }

  private static void line(OutputStream out, String text, String end) throws IOException {
    out.write((text + end).getBytes(StandardCharsets.UTF_8));
  }
}
