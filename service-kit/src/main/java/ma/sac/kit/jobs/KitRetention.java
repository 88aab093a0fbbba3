package ma.sac.kit.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import ma.sac.kit.db.Sql;

/**
 * Forgets what has served its time: inbox marks after 104 days (topics keep 90, consumer offsets
 * 104), successes of idempotency keys, received lists with their bad rows and ended jobs after 30.
 */
@ApplicationScoped
class KitRetention implements PeriodicJob {
  private final Sql sql;

  KitRetention(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String type() {
    return "kit-retention";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public void run(JobRun run) {
    run.finish(
        () -> {
          sql.update("DELETE FROM inbox_mark WHERE received_at < now() - interval '104 days'");
          sql.update("DELETE FROM idempotency_key WHERE created_at < now() - interval '30 days'");
          sql.update(
              "DELETE FROM import_chunk c USING import_run r WHERE r.id = c.import_id AND r.created_at < now() - interval '30 days' AND r.status <> 'RUNNING'");
          sql.update(
              "DELETE FROM import_rejection c USING import_run r WHERE r.id = c.import_id AND r.created_at < now() - interval '30 days' AND r.status <> 'RUNNING'");
          sql.update("DELETE FROM job WHERE finished_at < now() - interval '30 days'");
        });
  }
}
