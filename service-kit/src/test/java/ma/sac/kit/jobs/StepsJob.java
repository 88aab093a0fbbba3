package ma.sac.kit.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import ma.sac.kit.db.Sql;

/** Work in steps; a test does something to it at any of their edges. */
@ApplicationScoped
class StepsJob implements JobHandler {
  static final String TYPE = "steps";
  static final int FINISH = 0;
  static final int FAILED = -1;
  static final int CANCELLED = -2;

  record Input(int steps) {}

  private record Checkpoint(int step) {}

  /** Where a step can be hit. */
  enum Edge {
    BEFORE,
    INSIDE,
    AFTER
  }

  interface Attack {
    void at(Edge edge, int step, JobRun run) throws Exception;
  }

  private static final Attack NONE = (edge, step, run) -> {};

  private final Sql sql;
  private final Queue<Integer> refusedAttempts = new ConcurrentLinkedQueue<>();
  private volatile Attack attack = NONE;

  StepsJob(Sql sql) {
    this.sql = sql;
  }

  void attack(Attack next) {
    attack = next;
  }

  void noAttack() {
    attack = NONE;
    refusedAttempts.clear();
  }

  /** Attempts that wanted to write after they had lost the job. */
  List<Integer> refusedAttempts() {
    return List.copyOf(refusedAttempts);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public void run(JobRun run) throws Exception {
    try {
      int steps = run.input(Input.class).steps();
      int done = run.checkpoint(Checkpoint.class).map(Checkpoint::step).orElse(0);
      for (int step = done + 1; step <= steps; step++) {
        take(run, step, steps);
      }
      attack.at(Edge.BEFORE, FINISH, run);
      run.finish(
          () -> {
            write(run, FINISH);
            inside(FINISH, run);
          });
    } catch (JobLost lost) {
      refusedAttempts.add(run.attempt());
      throw lost;
    }
  }

  private void take(JobRun run, int step, long steps) throws Exception {
    attack.at(Edge.BEFORE, step, run);
    run.chunk(
        () -> {
          write(run, step);
          inside(step, run);
          return new JobRun.Progress(new Checkpoint(step), step, steps);
        });
    attack.at(Edge.AFTER, step, run);
  }

  private void inside(int step, JobRun run) {
    try {
      attack.at(Edge.INSIDE, step, run);
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void failed(JobRun run, String reason) {
    write(run, FAILED);
  }

  @Override
  public void cancelled(JobRun run) {
    write(run, CANCELLED);
  }

  private void write(JobRun run, int step) {
    sql.update(
        "INSERT INTO step (job_id, no, attempt) VALUES (?, ?, ?)", run.id(), step, run.attempt());
  }
}
