package ma.sac.kit.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.kit.db.Transactions;
import ma.sac.kit.jobs.JobHandler;
import ma.sac.kit.jobs.JobRun;

/**
 * Takes a received CSV list in, some rows at a time; after a kill it goes on behind the last rows
 * that were taken.
 */
@ApplicationScoped
class ImportJob implements JobHandler {
  private static final int ROWS = 250;
  private static final int LONGEST_HEADER = 16 * 1024;

  /** How many rows behind the header are done. */
  record Checkpoint(long rows) {}

  private final Sql sql;
  private final Imports imports;
  private final StoredList lists;
  private final ImportCipher cipher;
  private final List<RowImporter> importers;

  ImportJob(
      Sql sql,
      Imports imports,
      StoredList lists,
      ImportCipher cipher,
      @All List<RowImporter> importers) {
    this.sql = sql;
    this.imports = imports;
    this.lists = lists;
    this.cipher = cipher;
    this.importers = importers;
  }

  @Override
  public String type() {
    return Imports.JOB_TYPE;
  }

  @Override
  public void run(JobRun run) throws IOException {
    UUID id = run.input(Imports.JobInput.class).importId();
    ImportView list = imports.find(id).orElseThrow();
    RowImporter importer =
        importers.stream().filter(i -> i.type().equals(list.type())).findFirst().orElseThrow();
    Imports.Options options = imports.options(id);
    ImportContext context =
        new ImportContext(
            id, list.dryRun(), list.createdBy(), options.territories(), options.values());
    try {
      Charset charset = lists.charset(id, list.charset());
      Transactions.runNew(
          () ->
              sql.update(
                  "UPDATE import_run SET status = 'RUNNING', charset = ? WHERE id = ?",
                  charset.name(),
                  id));
      char separator = separator(id, charset);
      try (Reader text = lists.open(id, charset);
          CsvReader<CsvRecord> rows =
              CsvReader.builder()
                  .fieldSeparator(separator)
                  .maxBufferSize(1 << 20)
                  .allowMissingFields(true)
                  .allowExtraFields(true)
                  .allowExtraCharsAfterClosingQuote(true)
                  .ofCsvRecord(text)) {
        takeAll(run, importer, context, rows.iterator());
      }
      run.finish(() -> end(id, "DONE", null));
    } catch (StoredList.UnreadableList | CsvParseException unreadable) {
      String why =
          unreadable instanceof CsvParseException
              ? "the list is no readable CSV"
              : unreadable.getMessage();
      run.finish(() -> end(id, "FAILED", why));
    }
  }

  private char separator(UUID id, Charset charset) throws IOException {
    try (java.io.BufferedReader text = new java.io.BufferedReader(lists.open(id, charset))) {
      char[] start = new char[LONGEST_HEADER];
      int read = Math.max(text.read(start), 0);
      String header = new String(start, 0, read).lines().findFirst().orElse("");
      return header.chars().filter(c -> c == ';').count()
              > header.chars().filter(c -> c == ',').count()
          ? ';'
          : ',';
    }
  }

  private void takeAll(
      JobRun run, RowImporter importer, ImportContext context, Iterator<CsvRecord> rows) {
    if (!rows.hasNext()) {
      throw new StoredList.UnreadableList("the list is empty");
    }
    Columns columns = Columns.of(rows.next(), importer.requiredColumns());
    imports.keepColumns(context.importId(), columns.names());
    long done = run.checkpoint(Checkpoint.class).map(Checkpoint::rows).orElse(0L);
    for (long skip = 0; skip < done && rows.hasNext(); skip++) {
      rows.next();
    }
    List<CsvRecord> some = new ArrayList<>();
    while (rows.hasNext()) {
      some.add(rows.next());
      if (some.size() == ROWS || !rows.hasNext()) {
        done += some.size();
        long reached = done;
        List<CsvRecord> taken = List.copyOf(some);
        run.chunk(() -> take(importer, context, columns, taken, reached));
        some.clear();
      }
    }
  }

  private JobRun.Progress take(
      RowImporter importer,
      ImportContext context,
      Columns columns,
      List<CsvRecord> records,
      long reached) {
    List<ImportedRow> wellFormed = new ArrayList<>();
    List<CsvRecord> theirs = new ArrayList<>();
    Counts counts = new Counts();
    for (CsvRecord row : records) {
      String malformed = columns.malformed(row);
      if (malformed == null) {
        wellFormed.add(columns.read(row));
        theirs.add(row);
      } else {
        counts.rejected++;
        reject(context.importId(), row, "", malformed);
      }
    }
    List<RowOutcome> outcomes =
        wellFormed.isEmpty() ? List.of() : importer.take(wellFormed, context);
    for (int i = 0; i < outcomes.size(); i++) {
      RowOutcome outcome = outcomes.get(i);
      switch (outcome.kind()) {
        case ACCEPTED -> counts.accepted++;
        case KNOWN -> counts.known++;
        case REJECTED -> {
          counts.rejected++;
          reject(context.importId(), theirs.get(i), outcome.field(), outcome.reason());
        }
      }
    }
    sql.update(
        "UPDATE import_run SET rows_read = rows_read + ?, rows_accepted = rows_accepted + ?, rows_known = rows_known + ?, rows_rejected = rows_rejected + ? WHERE id = ?",
        (long) records.size(),
        counts.accepted,
        counts.known,
        counts.rejected,
        context.importId());
    return new JobRun.Progress(new Checkpoint(reached), reached, null);
  }

  private void reject(UUID importId, CsvRecord row, String field, String reason) {
    String text = CsvText.line(row.getFields());
    sql.update(
        "INSERT INTO import_rejection (import_id, line, field, reason, row_data) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        importId,
        row.getStartingLineNumber(),
        field,
        reason,
        cipher.seal(importId, text.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void failed(JobRun run, String reason) {
    end(
        run.input(Imports.JobInput.class).importId(),
        "FAILED",
        "the import stopped on an error of ours; the rows counted as accepted are in");
  }

  @Override
  public void cancelled(JobRun run) {
    end(run.input(Imports.JobInput.class).importId(), "CANCELLED", null);
  }

  /** The list itself goes: who is erased later must not stay readable in it. */
  private void end(UUID id, String status, String failure) {
    sql.update(
        "UPDATE import_run SET status = ?, failure = ?, finished_at = now() WHERE id = ?",
        status,
        failure,
        id);
    sql.update("DELETE FROM import_chunk WHERE import_id = ?", id);
    imports
        .find(id)
        .ifPresent(
            list ->
                importers.stream()
                    .filter(importer -> importer.type().equals(list.type()))
                    .forEach(importer -> importer.ended(id)));
  }

  private static final class Counts {
    private long accepted;
    private long known;
    private long rejected;
  }
}
