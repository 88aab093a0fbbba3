package ma.sac.distribution;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import org.awaitility.Awaitility;

/** The service's tables as its own role sees them, to check from outside what must hold. */
final class Database {
  private Database() {}

  static long number(String query) throws SQLException {
    RealServers.Database database = RealServers.database("distribution");
    try (Connection connection = database.asService();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Waits until the query, of a thing's id, counts one. */
  static void awaitOne(String query, UUID id) {
    Awaitility.await(query.formatted(id))
        .atMost(Duration.ofSeconds(20))
        .until(() -> number(query.formatted(id)) == 1);
  }

  static List<List<String>> rows(String query) throws SQLException {
    RealServers.Database database = RealServers.database("distribution");
    try (Connection connection = database.asService();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      List<List<String>> rows = new ArrayList<>();
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(found.getString(column));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  static void execute(String statement) throws SQLException {
    RealServers.Database database = RealServers.database("distribution");
    try (Connection connection = database.asService();
        Statement running = connection.createStatement()) {
      running.execute(statement);
    }
  }

  /** Accounts of the ledger that differ from the baskets counted there: must be none. */
  static long accountsThatDiffer(Ground ground) throws SQLException {
    return number(
        """
        SELECT count(*) FROM (
          SELECT place, sum(n) AS n FROM (
            SELECT given_to AS place, to_counter - from_counter + 1 AS n FROM stock_move WHERE campaign_id = '%1$s'
            UNION ALL SELECT taken_from, -(to_counter - from_counter + 1) FROM stock_move WHERE campaign_id = '%1$s') entries
          WHERE place <> 'RELEASED' GROUP BY place) ledger
        FULL JOIN (SELECT status AS place, count(*) AS n FROM basket WHERE campaign_id = '%1$s' GROUP BY status) counted USING (place)
        WHERE coalesce(ledger.n, 0) <> coalesce(counted.n, 0)
        """
            .formatted(ground.campaign()));
  }
}
