package ma.sac.kit.jobs;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import ma.sac.kit.InParallel;
import ma.sac.kit.db.Sql;
import ma.sac.kit.db.Transactions;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.jobs.StepsJob.Edge;
import ma.sac.kit.jobs.StepsJob.Input;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Long work is accepted with its transaction, done once, and ends as asked. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "kit"))
class JobsTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @Inject Jobs jobs;
  @Inject StepsJob steps;
  @Inject JobsConfig config;
  @Inject Sql sql;

  @AfterEach
  void noAttack() {
    steps.noAttack();
  }

  @Test
  void shouldRunOnceWhenTwoInstancesWork() {
    JobWorkers second = new JobWorkers(sql, jobs, config, List.of(steps));
    second.start(null);
    try {
      List<UUID> many = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        many.add(submit(2));
      }
      for (UUID job : many) {
        awaitEnd(job, "DONE");
        assertThat(stepsOf(job), equalTo(List.of(1, 2, StepsJob.FINISH)));
      }
    } finally {
      second.stop(null);
    }
  }

  @Test
  void shouldStopAtTheNextStepWhenCancelled() throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    steps.attack(
        (at, no, run) -> {
          if (at == Edge.AFTER && no == 1 && run.input(Input.class).steps() == 3) {
            reached.countDown();
            cancelled.await(20, TimeUnit.SECONDS);
          }
        });
    UUID job = submit(3);
    reached.await(20, TimeUnit.SECONDS);
    assertThat(jobs.find(job).orElseThrow().progress(), equalTo(new JobView.Progress(1, 3L)));

    assertThat(jobs.cancel(job), equalTo(true));
    cancelled.countDown();

    awaitEnd(job, "CANCELLED");
    assertThat(stepsOf(job), equalTo(List.of(1, StepsJob.CANCELLED)));
    assertThat(jobs.cancel(job), equalTo(false));
  }

  @Test
  void shouldNotStartWhenCancelledBefore() {
    List<UUID> started = Collections.synchronizedList(new ArrayList<>());
    steps.attack((at, no, run) -> started.add(run.id()));
    UUID job =
        Transactions.inNew(
            () -> {
              UUID accepted = submit(1);
              jobs.cancel(accepted);
              return accepted;
            });

    awaitEnd(job, "CANCELLED");

    assertThat(started.contains(job), equalTo(false));
  }

  @Test
  void shouldFailAndTellTheHandlerWhenEveryAttemptFails() {
    steps.attack(
        (at, no, run) -> {
          if (at == Edge.INSIDE && no == 2) {
            throw new IllegalStateException("quotes what somebody typed");
          }
        });
    UUID job = submit(2);

    awaitEnd(job, "FAILED");

    assertThat(stepsOf(job), equalTo(List.of(1, StepsJob.FAILED)));
    assertThat(jobs.find(job).orElseThrow().failure(), equalTo("IllegalStateException"));
  }

  @Test
  void shouldSayWhyWhenTheWorkIsRefused() {
    steps.attack(
        (at, no, run) -> {
          throw Refusal.conflict("there is nothing to do");
        });
    UUID job = submit(1);

    awaitEnd(job, "FAILED");

    assertThat(jobs.find(job).orElseThrow().failure(), equalTo("there is nothing to do"));
  }

  @Test
  void shouldAcceptOnceWhenManySubmitTheSame() throws Exception {
    String unique = UUID.randomUUID().toString();

    List<Boolean> accepted =
        InParallel.run(
            12, worker -> jobs.submitOnce(StepsJob.TYPE, unique, new Input(1), "tester"));

    assertThat(Collections.frequency(accepted, true), equalTo(1));
    assertThat(sql.number("SELECT count(*) FROM job WHERE unique_key = ?", unique), equalTo(1L));
  }

  @Test
  void shouldAcceptNothingWhenTheTransactionRollsBack() {
    UUID[] submitted = new UUID[1];
    assertThrows(
        Refusal.class,
        () ->
            Transactions.runNew(
                () -> {
                  submitted[0] = submit(1);
                  throw Refusal.conflict("on purpose");
                }));

    assertThat(jobs.find(submitted[0]).orElse(null), nullValue());
  }

  @Test
  void shouldForgetWhatHasServedItsTimeAndNothingElse() {
    UUID old = UUID.randomUUID();
    UUID fresh = UUID.randomUUID();
    sql.update(
        "INSERT INTO inbox_mark (consumer, event_id, received_at) VALUES ('t', ?, now() - interval '105 days'), ('t', ?, now() - interval '103 days')",
        old,
        fresh);
    sql.update(
        "INSERT INTO import_run (id, type, status, dry_run, options, created_by, created_at) VALUES (?, 't', 'DONE', false, '{}', 't', now() - interval '31 days'), (?, 't', 'DONE', false, '{}', 't', now() - interval '29 days')",
        old,
        fresh);
    sql.update(
        "INSERT INTO import_rejection (import_id, line, field, reason, row_data) VALUES (?, 2, '', 't', ''), (?, 2, '', 't', '')",
        old,
        fresh);

    awaitEnd(jobs.submit("kit-retention", Map.of(), "tester"), "DONE");

    assertThat(
        sql.list("SELECT event_id FROM inbox_mark WHERE consumer = 't'", row -> row.getObject(1)),
        equalTo(List.of(fresh)));
    assertThat(
        sql.list(
            "SELECT import_id FROM import_rejection WHERE reason = 't'", row -> row.getObject(1)),
        equalTo(List.of(fresh)));
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
