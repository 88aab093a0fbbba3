package ma.sac.beneficiary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cuts the work on the registry off in the middle of it. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class KilledScoringTest {
  private static final String COMMUNE = "02.251.03.03";
  private static final String THEIRS =
      "SELECT count(*) FROM household WHERE province = '02.251' AND status IN ('REGISTERED', 'VERIFIED')";

  @BeforeEach
  void families() {
    UUID zone = Families.zone(COMMUNE);
    for (int i = 0; i < 45; i++) {
      Families.registered(COMMUNE, zone, 4);
    }
  }

  @Test
  void shouldCountEachFamilyOnceWhenATrialIsCutOffInTheMiddle() throws SQLException {
    try (Connection owner = RealServers.database("beneficiary").asOwner();
        Statement deeds = owner.createStatement()) {
      deeds.execute("SELECT pg_advisory_lock(4711)");
      deeds.execute(
          """
          CREATE FUNCTION hold_up() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN PERFORM pg_advisory_xact_lock(4711); RETURN NEW; END $$
          """);
      deeds.execute(
          """
          CREATE TRIGGER held_up BEFORE UPDATE ON scorecard_trial_move FOR EACH ROW
          WHEN (NEW.province = '02.251' AND NEW.households > 20) EXECUTE FUNCTION hold_up()
          """);
      UUID trial;
      try {
        trial = Scoring.trial(Scoring.draft(1));
        cutOff(deeds, "scorecard-trial");
      } finally {
        deeds.execute("SELECT pg_advisory_unlock(4711)");
        deeds.execute("DROP TRIGGER held_up ON scorecard_trial_move");
        deeds.execute("DROP FUNCTION hold_up");
      }

      Rows.await("SELECT count(*) FROM scorecard_trial WHERE id = ? AND status = 'DONE'", 1, trial);
      assertThat(
          Rows.count(
              "SELECT sum(households) FROM scorecard_trial_move WHERE trial_id = ? AND province = '02.251'",
              trial),
          equalTo(Rows.count(THEIRS)));
    }
  }

  @Test
  void shouldScoreTheWholeRegistryWhenItIsCutOffInTheMiddle() throws SQLException {
    int draft = Scoring.draft(1);
    Scoring.tried(draft);
    try (Connection owner = RealServers.database("beneficiary").asOwner();
        Statement deeds = owner.createStatement()) {
      owner.setAutoCommit(false);
      deeds.execute(
          "SELECT 1 FROM household WHERE id = (SELECT id FROM household WHERE province = '02.251' ORDER BY id OFFSET 30 LIMIT 1) FOR UPDATE");
      Scoring.publish(Scoring.PUBLISHER, draft).then().statusCode(202);
      cutOff(deeds, "registry-scoring");
      owner.rollback();
    }

    Scoring.awaitScored(draft);
    assertThat(
        Rows.count(THEIRS + " AND scorecard_version = ?", draft), equalTo(Rows.count(THEIRS)));
    assertThat(
        Rows.count(
            "SELECT attempt FROM job WHERE id = (SELECT scoring_job FROM scorecard WHERE version = ?) AND progress_done = progress_total",
            draft),
        greaterThan(1L));
  }

  /** Waits until the job waits for us, ends its connection as a kill would, and gives it free. */
  private static void cutOff(Statement deeds, String job) throws SQLException {
    int ours;
    try (ResultSet pid = deeds.executeQuery("SELECT pg_backend_pid()")) {
      pid.next();
      ours = pid.getInt(1);
    }
    Rows.await(
        "SELECT count(*) FROM pg_stat_activity WHERE ? = ANY (pg_blocking_pids(pid))", 1, ours);
    assertThat(
        Rows.count("SELECT progress_done FROM job WHERE type = ? AND status = 'RUNNING'", job),
        greaterThan(0L));
    Rows.countAsService(
        null,
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE ? = ANY (pg_blocking_pids(pid))",
        ours);
    // Nobody waits for the lease of the attempt that is gone.
    Rows.await(
        "SELECT count(*) FROM pg_stat_activity WHERE ? = ANY (pg_blocking_pids(pid))", 0, ours);
    Rows.count(
        "WITH free AS (UPDATE job SET lease_until = now() WHERE type = ? AND status = 'RUNNING' RETURNING 1) SELECT count(*) FROM free",
        job);
  }
}
