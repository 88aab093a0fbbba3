package ma.sac.kit.imports;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.kit.jobs.JobHandler;
import ma.sac.kit.jobs.JobRun;
import ma.sac.kit.text.Reason;

/**
 * Takes a received list in, some rows at a time; after a kill it goes on behind the last rows that
 * were taken.
 */
@ApplicationScoped
class ImportJob implements JobHandler {
  private static final int ROWS = 250;

  /** How many rows behind the header are done. */
  record Checkpoint(long rows) {}

  private final Sql sql;
  private final Imports imports;
  private final ListReader reader;
  private final ImportCipher cipher;
  private final List<RowImporter> importers;

  ImportJob(
      Sql sql,
      Imports imports,
      ListReader reader,
      ImportCipher cipher,
      @All List<RowImporter> importers) {
    this.sql = sql;
    this.imports = imports;
    this.reader = reader;
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
    ImportView list = imports.find(id, Locale.ENGLISH).orElseThrow();
    RowImporter importer =
        importers.stream().filter(i -> i.type().equals(list.type())).findFirst().orElseThrow();
    Imports.Options options = imports.options(id);
    ImportContext context =
        new ImportContext(
            id, list.dryRun(), list.createdBy(), options.territories(), options.values());
    try (ListRows rows = reader.open(list, importer)) {
      takeAll(run, importer, context, rows);
      run.finish(() -> end(id, "DONE", null));
    } catch (StoredList.UnreadableList unreadable) {
      run.finish(() -> end(id, "FAILED", unreadable.reason()));
    }
  }

  private void takeAll(
      JobRun run, RowImporter importer, ImportContext context, Iterator<ListRow> rows) {
    long done = run.checkpoint(Checkpoint.class).map(Checkpoint::rows).orElse(0L);
    for (long skip = 0; skip < done && rows.hasNext(); skip++) {
      rows.next();
    }
    List<ListRow> some = new ArrayList<>();
    while (rows.hasNext()) {
      some.add(rows.next());
      if (some.size() == ROWS || !rows.hasNext()) {
        done += some.size();
        long reached = done;
        List<ListRow> taken = List.copyOf(some);
        run.chunk(() -> take(importer, context, taken, reached));
        some.clear();
      }
    }
  }

  private JobRun.Progress take(
      RowImporter importer, ImportContext context, List<ListRow> records, long reached) {
    List<ImportedRow> wellFormed = new ArrayList<>();
    List<ListRow> theirs = new ArrayList<>();
    Counts counts = new Counts();
    for (ListRow row : records) {
      Optional<RowOutcome> fault = row.fault();
      if (fault.isEmpty()) {
        wellFormed.add(row.read());
        theirs.add(row);
      } else {
        counts.rejected++;
        reject(context.importId(), row, fault.get());
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
          reject(context.importId(), theirs.get(i), outcome);
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

  private void reject(UUID importId, ListRow row, RowOutcome why) {
    sql.update(
        "INSERT INTO import_rejection (import_id, line, field, code, facts, row_data) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        importId,
        row.line(),
        why.field(),
        why.reason().code(),
        why.reason().facts(),
        cipher.seal(importId, row.asSent().getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void failed(JobRun run, String reason) {
    end(run.input(Imports.JobInput.class).importId(), "FAILED", Reason.of("import-stopped"));
  }

  @Override
  public void cancelled(JobRun run) {
    end(run.input(Imports.JobInput.class).importId(), "CANCELLED", null);
  }

  /** The list itself goes: who is erased later must not stay readable in it. */
  private void end(UUID id, String status, Reason failure) {
    sql.update(
        "UPDATE import_run SET status = ?, failure_code = ?, failure_facts = ?, finished_at = now() WHERE id = ?",
        status,
        failure == null ? null : failure.code(),
        failure == null ? null : failure.facts(),
        id);
    sql.update("DELETE FROM import_chunk WHERE import_id = ?", id);
    imports
        .find(id, Locale.ENGLISH)
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
