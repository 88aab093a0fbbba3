package ma.sac.cooperative;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import ma.sac.test.servers.RealServers;

/** The service's database, seen past the service. */
final class OwnDatabase {
  private OwnDatabase() {}

  /** As the running service may. */
  static void asService(String statement) throws SQLException {
    run(RealServers.database("cooperative").asService(), statement);
  }

  static void asOwner(String statement) throws SQLException {
    run(RealServers.database("cooperative").asOwner(), statement);
  }

  static long number(String query) throws SQLException {
    try (Connection connection = RealServers.database("cooperative").asService();
        Statement reading = connection.createStatement();
        ResultSet rows = reading.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void run(Connection opened, String statement) throws SQLException {
    try (Connection connection = opened;
        Statement running = connection.createStatement()) {
      running.executeUpdate(statement);
    }
  }
}
