package ma.sac.beneficiary.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import ma.sac.beneficiary.crypto.ImportKeys;
import ma.sac.beneficiary.erasure.EraseFamily;
import ma.sac.beneficiary.households.EndConsent;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.db.Sql;
import ma.sac.kit.jobs.JobRun;
import ma.sac.kit.jobs.PeriodicJob;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Destroys the keys of old imports, erases drafts that nobody registered, ends erasures that a
 * crash cut short and consents whose last day is past, and lets verifications run out after a year.
 */
@ApplicationScoped
class ForgetWhatIsDue implements PeriodicJob {
  static final String JOB_TYPE = "retention";
  private static final long STEPS = 4;
  private static final int FAMILIES = 100;

  record Checkpoint(String step) {}

  private final Sql sql;
  private final ImportKeys importKeys;
  private final EraseFamily erase;
  private final EndConsent consents;
  private final Visibility visibility;
  private final Duration every;
  private final Duration importKeysAge;
  private final Duration verificationAge;
  private final Duration draftAge;

  ForgetWhatIsDue(
      Sql sql,
      ImportKeys importKeys,
      EraseFamily erase,
      EndConsent consents,
      Visibility visibility,
      @ConfigProperty(name = "sac.retention.every") Duration every,
      @ConfigProperty(name = "sac.retention.import-keys") Duration importKeysAge,
      @ConfigProperty(name = "sac.retention.verification") Duration verificationAge,
      @ConfigProperty(name = "sac.retention.drafts") Duration draftAge) {
    this.sql = sql;
    this.importKeys = importKeys;
    this.erase = erase;
    this.consents = consents;
    this.visibility = visibility;
    this.every = every;
    this.importKeysAge = importKeysAge;
    this.verificationAge = verificationAge;
    this.draftAge = draftAge;
  }

  @Override
  public String type() {
    return JOB_TYPE;
  }

  @Override
  public Duration every() {
    return every;
  }

  @Override
  public void run(JobRun run) {
    List<UUID> unreadable = importKeys.destroyOlderThan(importKeysAge);
    run.chunk(
        () -> {
          sql.update("DELETE FROM import_chunk WHERE import_id = ANY (?::uuid[])", unreadable);
          return new JobRun.Progress(new Checkpoint("imports"), 1, STEPS);
        });
    step(run, "drafts", 2, () -> erase.emptyDrafts(draftAge));
    erase.destroyKeys();
    int[] families = new int[1];
    do {
      step(run, "consents", 3, () -> families[0] = consents.expire(FAMILIES));
    } while (families[0] == FAMILIES);
    step(run, "verifications", STEPS, this::expireVerifications);
  }

  private void step(JobRun run, String name, long reached, Runnable work) {
    run.chunk(
        () -> {
          visibility.asSystem(
              () -> {
                work.run();
                return name;
              });
          return new JobRun.Progress(new Checkpoint(name), reached, STEPS);
        });
  }

  private int expireVerifications() {
    return sql.update(
        """
        WITH old AS (
          UPDATE household SET status = 'REGISTERED', version = version + 1
          WHERE status = 'VERIFIED' AND verified_at < now() - ? * interval '1 second' RETURNING id)
        INSERT INTO household_decision (id, household_id, decision, method, decided_by)
        SELECT gen_random_uuid(), id, 'REVERIFY', 'Verified too long ago', 'beneficiary-service' FROM old
        """,
        verificationAge.toSeconds());
  }
}
