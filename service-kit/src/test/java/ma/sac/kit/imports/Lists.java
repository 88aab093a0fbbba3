package ma.sac.kit.imports;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** Sends CSV lists, waits for their end and sees what is left of them. */
@ApplicationScoped
class Lists {
  private final Imports imports;
  private final Sql sql;

  Lists(Imports imports, Sql sql) {
    this.imports = imports;
    this.sql = sql;
  }

  UUID receive(InputStream list, String charset, boolean dryRun) throws IOException {
    return imports.receive(
        ThingImporter.TYPE,
        new SentList(list, ListFormat.CSV, charset, dryRun),
        "tester",
        Set.of("MA"),
        Map.of());
  }

  void awaitEnd(UUID list) {
    await("the import ended")
        .atMost(Duration.ofSeconds(20))
        .until(() -> imports.find(list, Locale.ENGLISH).orElseThrow().finishedAt() != null);
  }

  ImportView end(byte[] list, String charset) throws IOException {
    UUID id = receive(new ByteArrayInputStream(list), charset, false);
    awaitEnd(id);
    return imports.find(id, Locale.ENGLISH).orElseThrow();
  }

  /** One that was not refused as a whole. */
  UUID taken(byte[] list, String charset) throws IOException {
    ImportView ended = end(list, charset);
    assertThat(ended.failure(), equalTo(null));
    return ended.id();
  }

  List<String> names(UUID list) {
    return sql.list(
        "SELECT name FROM taken_row WHERE import_id = ? ORDER BY line",
        row -> row.getString(1),
        list);
  }

  long chunks(UUID list) {
    return sql.number("SELECT count(*) FROM import_chunk WHERE import_id = ?", list);
  }
}
