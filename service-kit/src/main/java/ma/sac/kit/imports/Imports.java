package ma.sac.kit.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.Sql;
import ma.sac.kit.db.Transactions;
import ma.sac.kit.http.CommonProblem;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.jobs.Jobs;
import ma.sac.kit.text.Reason;

/**
 * Lists sent by people: received as a stream, kept encrypted, taken in by a job that survives any
 * kill.
 */
@ApplicationScoped
public class Imports {
  static final String JOB_TYPE = "import";
  static final int CHUNK = 256 * 1024;

  /** What the request says beside the list. */
  record Options(Set<String> territories, Map<String, String> values) {}

  record JobInput(UUID importId) {}

  private final Sql sql;
  private final ImportCipher cipher;
  private final Jobs jobs;
  private final ObjectMapper json;

  Imports(Sql sql, ImportCipher cipher, Jobs jobs, ObjectMapper json) {
    this.sql = sql;
    this.cipher = cipher;
    this.jobs = jobs;
    this.json = json;
  }

  /** Receives a list, never whole in memory, and accepts the job that takes it in. */
  public UUID receive(
      String type,
      SentList list,
      String createdBy,
      Set<String> territories,
      Map<String, String> options)
      throws IOException {
    byte[] first = list.rows().readNBytes(CHUNK);
    if (first.length == 0) {
      throw Refusal.invalid("", "The list is empty");
    }
    UUID id = Ids.next();
    Transactions.runNew(
        () ->
            sql.update(
                "INSERT INTO import_run (id, type, format, status, dry_run, charset, options, created_by) VALUES (?, ?, ?, 'RECEIVED', ?, ?, ?, ?)",
                id,
                type,
                list.format(),
                list.dryRun(),
                list.charset(),
                write(new Options(territories, options)),
                createdBy));
    long bytes = store(id, first, list.rows());
    Transactions.runNew(
        () -> {
          sql.update("UPDATE import_run SET bytes = ? WHERE id = ?", bytes, id);
          jobs.submit(JOB_TYPE, new JobInput(id), createdBy);
        });
    return id;
  }

  private long store(UUID id, byte[] first, InputStream list) throws IOException {
    long bytes = 0;
    int no = 0;
    for (byte[] chunk = first; chunk.length > 0; chunk = list.readNBytes(CHUNK)) {
      byte[] sealed = cipher.seal(id, chunk);
      int position = no++;
      Transactions.runNew(
          () ->
              sql.update(
                  "INSERT INTO import_chunk (import_id, no, data) VALUES (?, ?, ?)",
                  id,
                  position,
                  sealed));
      bytes += chunk.length;
    }
    return bytes;
  }

  /**
   * @param language in which a failure is told
   */
  public Optional<ImportView> find(UUID id, Locale language) {
    return sql.first(
        "SELECT * FROM import_run WHERE id = ?",
        row ->
            new ImportView(
                id,
                row.getString("type"),
                row.getString("format"),
                row.getString("status"),
                row.getBoolean("dry_run"),
                row.getString("charset"),
                new ImportView.Progress(
                    row.getLong("bytes"),
                    row.getLong("rows_read"),
                    row.getLong("rows_accepted"),
                    row.getLong("rows_known"),
                    row.getLong("rows_rejected")),
                said(row, "failure_code", "failure_facts", "failure", language),
                row.getString("created_by"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "finished_at")),
        id);
  }

  /** Rejected rows after the given line, at most {@code limit} + 1 of them, in that language. */
  public List<Rejection> rejections(UUID id, long afterLine, int limit, Locale language) {
    return sql.list(
        "SELECT line, field, code, facts, reason FROM import_rejection WHERE import_id = ? AND line > ? ORDER BY line LIMIT ?",
        row ->
            new Rejection(
                row.getLong("line"),
                row.getString("field"),
                said(row, "code", "facts", "reason", language)),
        id,
        afterLine,
        limit + 1);
  }

  /** What was written before reasons had codes is said as it was written. */
  private static String said(
      ResultSet row, String code, String facts, String written, Locale language)
      throws SQLException {
    if (row.getString(code) == null) {
      return row.getString(written);
    }
    String[] named = (String[]) row.getArray(facts).getArray();
    return new Reason(row.getString(code), Arrays.asList(named)).in(language);
  }

  /**
   * The rejected rows' own text, in the file's order, for the file that is sent back to be
   * corrected.
   */
  public List<String> rejectedRows(UUID id, long afterLine, int limit) {
    return sql.list(
        "SELECT row_data FROM import_rejection WHERE import_id = ? AND line > ? ORDER BY line LIMIT ?",
        row ->
            new String(cipher.open(id, row.getBytes(1)), java.nio.charset.StandardCharsets.UTF_8),
        id,
        afterLine,
        limit);
  }

  /** Asks the import to stop; rows already taken in stay. */
  @Transactional
  public void cancel(UUID id) {
    sql.first(
            "SELECT id FROM job WHERE type = ? AND input::jsonb ->> 'importId' = ?",
            row -> row.getObject(1, UUID.class),
            JOB_TYPE,
            id.toString())
        .filter(jobs::cancel)
        .orElseThrow(() -> new Refusal(CommonProblem.CONFLICT, "The import has already ended"));
  }

  void keepColumns(UUID id, List<String> names) {
    Transactions.runNew(
        () -> sql.update("UPDATE import_run SET columns = ? WHERE id = ?", names, id));
  }

  Options options(UUID id) {
    String text =
        sql.first("SELECT options FROM import_run WHERE id = ?", row -> row.getString(1), id)
            .orElseThrow();
    try {
      return json.readValue(text, Options.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Options are written by this kit", impossible);
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }
}
