package ma.sac.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** The bad rows of a list as a file to correct, under the list's own header, some at a time. */
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

  public void write(UUID importId, OutputStream out) throws IOException {
    line(out, CsvText.line(columns(importId)));
    long after = 0;
    List<Rejection> window = imports.rejections(importId, after, WINDOW - 1);
    while (!window.isEmpty()) {
      for (String row : imports.rejectedRows(importId, after, window.size())) {
        line(out, row);
      }
      after = window.get(window.size() - 1).line();
      window = imports.rejections(importId, after, WINDOW - 1);
    }
  }

  private List<String> columns(UUID importId) {
    return sql.first(
            "SELECT columns FROM import_run WHERE id = ? AND columns IS NOT NULL",
            row -> Arrays.asList((String[]) row.getArray(1).getArray()),
            importId)
        .orElse(List.of());
  }

  private static void line(OutputStream out, String text) throws IOException {
    out.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
  }
}
