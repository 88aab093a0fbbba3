package ma.sac.beneficiary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ma.sac.test.servers.RealServers;
import org.awaitility.Awaitility;

/** What stands in the databases, seen by their owner. */
final class Rows {
  private Rows() {}

  static long count(String query, Object... arguments) {
    return count("beneficiary", query, arguments);
  }

  /** The first column of each row, as text. */
  static List<String> texts(String query, Object... arguments) {
    RealServers.Database database = RealServers.database("beneficiary");
    try (Connection owner = database.asOwner();
        PreparedStatement statement = owner.prepareStatement(query)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      List<String> texts = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
      return texts;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  static long countKeys(String query, Object... arguments) {
    return count("beneficiary_keys", query, arguments);
  }

  private static long count(String name, String query, Object... arguments) {
    RealServers.Database database = RealServers.database(name);
    try (Connection owner = database.asOwner()) {
      return count(owner, query, arguments);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Rows of any table whose text contains it, as the owner of a stolen copy would search. */
  static long search(String name, String text) {
    RealServers.Database database = RealServers.database(name);
    long found = 0;
    try (Connection owner = database.asOwner();
        PreparedStatement tables =
            owner.prepareStatement(
                "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'");
        ResultSet names = tables.executeQuery()) {
      while (names.next()) {
        found +=
            count(
                owner,
                "SELECT count(*) FROM " + names.getString(1) + " t WHERE strpos(t::text, ?) > 0",
                text);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return found;
  }

  /** What the running service's role sees when its transaction names these territories. */
  static long countAsService(String territories, String query, Object... arguments) {
    RealServers.Database database = RealServers.database("beneficiary");
    try (Connection service = database.asService()) {
      service.setAutoCommit(false);
      if (territories != null) {
        try (PreparedStatement scope =
            service.prepareStatement("SELECT set_config('sac.territories', ?, true)")) {
          scope.setString(1, territories);
          scope.executeQuery();
        }
      }
      return count(service, query, arguments);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static long count(Connection connection, String query, Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  static void await(String query, long expected, Object... arguments) {
    Awaitility.await(query)
        .atMost(30, TimeUnit.SECONDS)
        .pollInterval(50, TimeUnit.MILLISECONDS)
        .until(() -> count(query, arguments) == expected);
  }

  static void awaitKeys(String query, long expected, Object... arguments) {
    Awaitility.await(query)
        .atMost(30, TimeUnit.SECONDS)
        .pollInterval(50, TimeUnit.MILLISECONDS)
        .until(() -> countKeys(query, arguments) == expected);
  }
}
