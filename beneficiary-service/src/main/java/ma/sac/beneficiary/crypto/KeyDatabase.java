package ma.sac.beneficiary.crypto;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The database that holds keys and nothing else. Every statement commits by itself, whatever
 * transaction the caller is in: a key is durable before the row that needs it, and an orphan key is
 * harmless.
 */
@ApplicationScoped
class KeyDatabase {
  private final AgroalDataSource keys;

  KeyDatabase(@DataSource("keys") AgroalDataSource keys) {
    this.keys = keys;
  }

  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  int update(String statement, Object... arguments) {
    try (Connection connection = keys.getConnection();
        PreparedStatement prepared = connection.prepareStatement(statement)) {
      bind(connection, prepared, arguments);
      return prepared.executeUpdate();
    } catch (SQLException failure) {
      throw new KeyDatabaseFailure(failure);
    }
  }

  <T> List<T> list(String query, RowReader<T> reader, Object... arguments) {
    try (Connection connection = keys.getConnection();
        PreparedStatement prepared = connection.prepareStatement(query)) {
      bind(connection, prepared, arguments);
      try (ResultSet rows = prepared.executeQuery()) {
        List<T> all = new ArrayList<>();
        while (rows.next()) {
          all.add(reader.read(rows));
        }
        return all;
      }
    } catch (SQLException failure) {
      throw new KeyDatabaseFailure(failure);
    }
  }

  private static void bind(Connection connection, PreparedStatement prepared, Object[] arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof Collection<?> values) {
        boolean ids = values.stream().allMatch(UUID.class::isInstance);
        prepared.setArray(
            i + 1,
            ids
                ? connection.createArrayOf("uuid", values.toArray())
                : connection.createArrayOf("bytea", values.toArray(byte[][]::new)));
      } else {
        prepared.setObject(i + 1, arguments[i]);
      }
    }
  }

  /** Carries the database's failure as its cause, so that an outage is seen as one. */
  static final class KeyDatabaseFailure extends RuntimeException {
    KeyDatabaseFailure(SQLException cause) {
      super("The key database failed", cause);
    }
  }
}
