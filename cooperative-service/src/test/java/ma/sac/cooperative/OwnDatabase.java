package ma.sac.cooperative;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import ma.sac.test.servers.RealServers;

/** The service's database, seen past the service. */
final class OwnDatabase {
  private OwnDatabase() {}

  /** As the running service may. */
  static void asService(String statement) throws SQLException {
    RealServers.Database database = RealServers.database("cooperative");
    run(database.user(), statement);
  }

  static void asOwner(String statement) throws SQLException {
    run(RealServers.database("cooperative").owner(), statement);
  }

  static long number(String query) throws SQLException {
    RealServers.Database database = RealServers.database("cooperative");
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement reading = connection.createStatement();
        ResultSet rows = reading.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void run(String user, String statement) throws SQLException {
    RealServers.Database database = RealServers.database("cooperative");
    try (Connection connection =
            DriverManager.getConnection(database.url(), user, database.password());
        Statement running = connection.createStatement()) {
      running.executeUpdate(statement);
    }
  }
}
