package ma.sac.distribution;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import ma.sac.test.servers.RealServers;

/**
 * Rows that another transaction holds, so that what comes to them waits there: two that would meet
 * once in a thousand runs meet in each.
 */
final class Held implements AutoCloseable {
  private final Connection connection;

  private Held(Connection connection) {
    this.connection = connection;
  }

  static Held by(String lockingQuery) throws SQLException {
    RealServers.Database database = RealServers.database("distribution");
    Connection connection = database.asService();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(lockingQuery);
    }
    return new Held(connection);
  }

  static long waiting() throws SQLException {
    return Database.number(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");
  }

  static void awaitWaiting(int sessions) {
    await(sessions + " wait for a lock")
        .atMost(Duration.ofSeconds(30))
        .until(() -> waiting() >= sessions);
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}
