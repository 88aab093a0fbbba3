package ma.sac.kit.jobs;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import ma.sac.kit.db.Sql;
import ma.sac.kit.db.SqlFailure;
import ma.sac.kit.db.Transactions;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.text.FailureOutline;
import org.jboss.logging.Logger;

/** Claims jobs, runs them, keeps their leases and writes how they ended. */
@ApplicationScoped
class JobWorkers {
  private static final Logger LOG = Logger.getLogger(JobWorkers.class);

  private final Sql sql;
  private final Jobs jobs;
  private final JobsConfig config;
  private final Map<String, JobHandler> handlers = new HashMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running;

  JobWorkers(Sql sql, Jobs jobs, JobsConfig config, @All List<JobHandler> handlers) {
    this.sql = sql;
    this.jobs = jobs;
    this.config = config;
    handlers.forEach(handler -> this.handlers.put(handler.type(), handler));
  }

  void start(@Observes @Priority(400) StartupEvent started) {
    if (handlers.isEmpty()) {
      return;
    }
    running = true;
    for (int i = 0; i < config.workers(); i++) {
      Thread thread = new Thread(this::work, "job-worker-" + i);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
  }

  void stop(@Observes ShutdownEvent stopping) {
    running = false;
    threads.forEach(Thread::interrupt);
  }

  private void work() {
    while (running) {
      try {
        Optional<Claim> claim = claim();
        if (claim.isPresent()) {
          attempt(claim.get());
        } else {
          TimeUnit.MILLISECONDS.sleep(config.poll().toMillis());
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException | Error outage) {
        LOG.warnf("Jobs wait for the database: %s", FailureOutline.of(outage));
        pause();
      }
    }
  }

  private Optional<Claim> claim() {
    return Transactions.inNew(
        () ->
            sql.first(
                """
                UPDATE job SET status = 'RUNNING', attempt = attempt + 1, lease_until = clock_timestamp() + ? * interval '1 ms'
                WHERE id = (SELECT id FROM job
                            WHERE type = ANY (?)
                              AND (status = 'QUEUED' AND run_at <= now() OR status = 'RUNNING' AND lease_until < now())
                            ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING id, type, attempt, created_by, input, checkpoint
                """,
                row ->
                    new Claim(
                        handlers.get(row.getString("type")),
                        new JobRun(
                            jobs,
                            sql,
                            row.getObject("id", UUID.class),
                            row.getInt("attempt"),
                            row.getString("created_by"),
                            row.getString("input"),
                            row.getString("checkpoint"),
                            config.lease())),
                config.lease().toMillis(),
                handlers.keySet()));
  }

  private void attempt(Claim claim) {
    JobRun run = claim.run();
    try (LeaseKeeper keeper = LeaseKeeper.start(run, config.lease())) {
      Transactions.runNew(run::fence);
      claim.handler().run(run);
      if (!run.isFinished()) {
        run.finish(() -> {});
      }
    } catch (JobRun.JobCancelled cancelled) {
      end(run, "CANCELLED", null, () -> claim.handler().cancelled(run));
    } catch (JobLost lost) {
      LOG.infof("Job left to another attempt: job=%s attempt=%d", run.id(), run.attempt());
    } catch (Exception | Error failure) {
      failed(claim, failure);
    }
  }

  private void failed(Claim claim, Throwable failure) {
    JobRun run = claim.run();
    // Shown to callers: a refusal is worded for them, anything else is only named.
    String reason =
        failure instanceof Refusal ? failure.getMessage() : failure.getClass().getSimpleName();
    LOG.warnf(
        "Job attempt failed: job=%s type=%s attempt=%d failure=%s",
        run.id(), claim.handler().type(), run.attempt(), FailureOutline.of(failure));
    if (!running || SqlFailure.isOutage(failure) || SqlFailure.isCollision(failure)) {
      return; // the lease runs out and the job is claimed again
    }
    int failures =
        Transactions.inNew(
            () ->
                sql.first(
                        """
                        UPDATE job SET failures = failures + 1, last_failure = ?, status = 'QUEUED', lease_until = NULL,
                          run_at = now() + least(power(2, failures), 60) * interval '1 s'
                        WHERE id = ? AND attempt = ? AND status = 'RUNNING' RETURNING failures
                        """,
                        row -> row.getInt(1),
                        reason,
                        run.id(),
                        run.attempt())
                    .orElse(0));
    if (failures >= config.attempts()) {
      end(run, "FAILED", reason, () -> claim.handler().failed(run, reason));
    }
  }

  private void end(JobRun run, String status, String reason, Runnable told) {
    Transactions.runNew(
        () -> {
          int ended =
              sql.update(
                  "UPDATE job SET status = ?, last_failure = ?, finished_at = now(), lease_until = NULL WHERE id = ? AND attempt = ? AND status IN ('QUEUED', 'RUNNING')",
                  status,
                  reason,
                  run.id(),
                  run.attempt());
          if (ended == 1) {
            told.run();
          }
        });
  }

  private void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private record Claim(JobHandler handler, JobRun run) {}
}
