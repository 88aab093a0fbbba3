package ma.sac.beneficiary.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.imports.CsvText;
import ma.sac.kit.imports.Imports;
import ma.sac.kit.imports.Rejection;

/** The bad rows of a list as a file to correct, some at a time. */
@ApplicationScoped
class RejectedRows {
  private static final int WINDOW = 200;

  private final Imports imports;
  private final ImportColumns columns;

  RejectedRows(Imports imports, ImportColumns columns) {
    this.imports = imports;
    this.columns = columns;
  }

  /** Fails before anything was written when the rows can no longer be read. */
  void requireReadable(UUID importId) {
    imports.rejectedRows(importId, 0, 1);
  }

  void write(UUID importId, OutputStream out) throws IOException {
    line(out, CsvText.line(columns.of(importId)));
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

  private static void line(OutputStream out, String text) throws IOException {
    out.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
  }
}
