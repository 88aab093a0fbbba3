package ma.sac.test.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A comparison that was never seen to find a change would prove nothing. */
class TableSnapshotTest {
  private static RealServers.Database database;

  @BeforeAll
  static void createTables() throws SQLException {
    RealServers.start("distribution");
    database = RealServers.database("distribution");
    run("CREATE TABLE sack (name text, kilos int)");
    run("CREATE TABLE attempt (said text)");
    run("CREATE TABLE outbox_event (payload text)");
    run(
        "CREATE TABLE job (id int, created_by text, status text DEFAULT 'DONE', failures int DEFAULT 0, lease_until timestamptz)");
  }

  @BeforeEach
  void fill() throws SQLException {
    run("TRUNCATE sack, attempt, outbox_event, job");
    run("INSERT INTO sack VALUES ('wheat', 50), ('wheat', 50)");
    run("INSERT INTO job VALUES (1, 'a person')");
  }

  @Test
  void shouldSeeNothingWhenNothingChangedButWhatMovesByItself() throws SQLException {
    TableSnapshot before = TableSnapshot.whenQuiet(database);
    run("INSERT INTO outbox_event VALUES ('a fact')");
    run("INSERT INTO job VALUES (2, 'periodic')");
    run("UPDATE job SET lease_until = now()");

    assertEquals(List.of(), before.changesTo(TableSnapshot.of(database)));
  }

  @Test
  void shouldNameTheTableWhenARowIsNewGoneOrChanged() throws SQLException {
    TableSnapshot before = TableSnapshot.of(database);
    run("INSERT INTO attempt VALUES ('no')");
    run("INSERT INTO job VALUES (2, 'a person')");
    // One of two equal rows.
    run("DELETE FROM sack WHERE ctid = (SELECT min(ctid) FROM sack)");
    run("INSERT INTO sack VALUES ('wheat', 49)");

    assertEquals(
        List.of("attempt: 0 gone, 1 new", "job: 0 gone, 1 new", "sack: 1 gone, 1 new"),
        before.changesTo(TableSnapshot.of(database)));
  }

  @Test
  void shouldLetATraceStayWhenItIsNamed() throws SQLException {
    TableSnapshot before = TableSnapshot.of(database);
    run("INSERT INTO attempt VALUES ('no')");

    assertEquals(List.of(), before.without("attempt").changesTo(TableSnapshot.of(database)));
    assertThrows(IllegalArgumentException.class, () -> before.without("atempt"));
  }

  @Test
  void shouldWaitForAJobThatIsStillToRun() throws Exception {
    run("UPDATE job SET status = 'QUEUED'");
    CompletableFuture<TableSnapshot> quiet =
        CompletableFuture.supplyAsync(() -> TableSnapshot.whenQuiet(database));
    assertThrows(TimeoutException.class, () -> quiet.get(1, TimeUnit.SECONDS));

    run("DELETE FROM sack");
    run("UPDATE job SET status = 'DONE'");

    assertEquals(List.of(), quiet.get(10, TimeUnit.SECONDS).changesTo(TableSnapshot.of(database)));
  }

  private static void run(String sql) throws SQLException {
    try (Connection owner =
            DriverManager.getConnection(database.url(), database.owner(), database.password());
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
