package ma.sac.kit.jobs;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import ma.sac.kit.db.Sql;
import ma.sac.kit.db.Transactions;

/** One attempt at a job. Every write goes through it and is fenced by the attempt's number. */
public final class JobRun {
  /** How far the work is after a chunk; {@code checkpoint} is what the next attempt starts from. */
  public record Progress(Object checkpoint, long done, Long total) {}

  private final Jobs jobs;
  private final Sql sql;
  private final UUID id;
  private final int attempt;
  private final String createdBy;
  private final String input;
  private final Duration lease;
  private volatile String checkpoint;
  private boolean finished;

  JobRun(
      Jobs jobs,
      Sql sql,
      UUID id,
      int attempt,
      String createdBy,
      String input,
      String checkpoint,
      Duration lease) {
    this.jobs = jobs;
    this.sql = sql;
    this.id = id;
    this.attempt = attempt;
    this.createdBy = createdBy;
    this.input = input;
    this.checkpoint = checkpoint;
    this.lease = lease;
  }

  public UUID id() {
    return id;
  }

  public int attempt() {
    return attempt;
  }

  /** Who asked for the work. */
  public String createdBy() {
    return createdBy;
  }

  public <T> T input(Class<T> type) {
    return jobs.read(input, type);
  }

  /** What the last committed chunk left, if there was one. */
  public <T> Optional<T> checkpoint(Class<T> type) {
    return Optional.ofNullable(checkpoint).map(text -> jobs.read(text, type));
  }

  /** A piece of the work and its checkpoint in one transaction. */
  public void chunk(Supplier<Progress> work) {
    String reached =
        Transactions.inNew(
            () -> {
              fence();
              Progress progress = work.get();
              String text = jobs.write(progress.checkpoint());
              sql.update(
                  "UPDATE job SET checkpoint = ?, progress_done = ?, progress_total = ?, lease_until = clock_timestamp() + ? * interval '1 ms' WHERE id = ?",
                  text,
                  progress.done(),
                  progress.total(),
                  lease.toMillis(),
                  id);
              return text;
            });
    checkpoint = reached;
  }

  /** The last piece of the work, in one transaction with the job's end. */
  public void finish(Runnable work) {
    Transactions.runNew(
        () -> {
          fence();
          work.run();
          sql.update(
              "UPDATE job SET status = 'DONE', finished_at = now(), lease_until = NULL WHERE id = ?",
              id);
        });
    finished = true;
  }

  /** Tells how far work outside transactions is, and keeps the lease. */
  public void progress(long done, Long total) {
    Transactions.runNew(
        () -> {
          fence();
          sql.update(
              "UPDATE job SET progress_done = ?, progress_total = ? WHERE id = ?", done, total, id);
        });
  }

  boolean isFinished() {
    return finished;
  }

  /** Locks the job's row and refuses an attempt that is no longer the one. */
  void fence() {
    boolean cancel =
        sql.first(
                "SELECT cancel_requested FROM job WHERE id = ? AND attempt = ? AND status = 'RUNNING' FOR UPDATE",
                row -> row.getBoolean(1),
                id,
                attempt)
            .orElseThrow(() -> new JobLost("another attempt has the job"));
    if (cancel) {
      throw new JobCancelled();
    }
  }

  /** False when the lease could not be renewed because the job is another's. */
  boolean renew() {
    return Transactions.inNew(
            () ->
                sql.update(
                    "UPDATE job SET lease_until = clock_timestamp() + ? * interval '1 ms' WHERE id = ? AND attempt = ? AND status = 'RUNNING'",
                    lease.toMillis(),
                    id,
                    attempt))
        == 1;
  }

  static final class JobCancelled extends JobLost {
    JobCancelled() {
      super("the job was cancelled");
    }
  }
}
