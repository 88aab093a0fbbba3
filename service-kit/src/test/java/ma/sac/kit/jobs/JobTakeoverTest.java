package ma.sac.kit.jobs;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.kit.jobs.StepsJob.Edge;
import ma.sac.kit.jobs.StepsJob.Input;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A step is done once, whoever dies or stalls at whichever edge of it. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "kit"))
class JobTakeoverTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @Inject Jobs jobs;
  @Inject StepsJob steps;
  @Inject Sql sql;

  @AfterEach
  void noAttack() {
    steps.noAttack();
  }

  @ParameterizedTest
  @CsvSource({"BEFORE,1", "AFTER,1", "BEFORE,2", "AFTER,2", "BEFORE,0"})
  void shouldBeTakenOverAndRefuseTheOldAttemptWhenAnInstanceStalls(Edge edge, int step) {
    steps.attack(
        (at, no, run) -> {
          if (at == edge && no == step && run.attempt() == 1) {
            stallUntilTakenOver(run);
          }
        });
    UUID job = submit(2);

    awaitEnd(job, "DONE");

    assertThat(stepsOf(job), equalTo(List.of(1, 2, StepsJob.FINISH)));
    await("the old attempt is refused")
        .atMost(LONG)
        .untilAsserted(() -> assertThat(steps.refusedAttempts(), hasItem(1)));
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "0"})
  void shouldRepeatTheStepAloneWhenTheSessionIsKilledInIt(int step) {
    steps.attack(
        (at, no, run) -> {
          if (at == Edge.INSIDE && no == step && run.attempt() == 1) {
            sql.number("SELECT pg_terminate_backend(pg_backend_pid())::int");
          }
        });
    UUID job = submit(2);

    awaitEnd(job, "DONE");

    assertThat(stepsOf(job), equalTo(List.of(1, 2, StepsJob.FINISH)));
  }

  @Test
  void shouldGoOnWhenTheDatabaseCrashes() {
    steps.attack(
        (at, no, run) -> {
          if (at == Edge.BEFORE && no == 2 && run.attempt() == 1) {
            RealServers.crashPostgres();
          }
        });
    UUID job = submit(3);

    await("done").atMost(LONG).ignoreExceptions().until(() -> status(job).equals("DONE"));

    assertThat(stepsOf(job), equalTo(List.of(1, 2, 3, StepsJob.FINISH)));
  }

  @Test
  void shouldKeepWorkingWhenAnAttemptEndsInAnError() {
    steps.attack(
        (at, no, run) -> {
          if (run.attempt() == 1) {
            throw new StackOverflowError("on purpose");
          }
        });
    List<UUID> more = List.of(submit(1), submit(1), submit(1));

    more.forEach(job -> awaitEnd(job, "DONE"));
  }

  /**
   * As an instance that was suspended: its lease runs out and it goes on when another has the job.
   */
  private void stallUntilTakenOver(JobRun run) {
    await("another attempt")
        .atMost(LONG)
        .until(
            () -> {
              sql.update(
                  "UPDATE job SET lease_until = now() - interval '1 s' WHERE id = ? AND attempt = ?",
                  run.id(),
                  run.attempt());
              return sql.number("SELECT attempt FROM job WHERE id = ?", run.id()) > run.attempt();
            });
  }

  private UUID submit(int count) {
    return jobs.submit(StepsJob.TYPE, new Input(count), "tester");
  }

  private void awaitEnd(UUID job, String status) {
    await("job is " + status).atMost(LONG).until(() -> status(job).equals(status));
  }

  private String status(UUID job) {
    return jobs.find(job).orElseThrow().status();
  }

  private List<Integer> stepsOf(UUID job) {
    return sql.list("SELECT no FROM step WHERE job_id = ? ORDER BY seq", row -> row.getInt(1), job);
  }
}
