package ma.sac.kit.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Plain SQL on the service's database, in the transaction of the caller where there is one.
 * Arguments are bound by position; an {@link Instant} becomes timestamptz, an enum its name, a
 * collection a PostgreSQL array.
 */
@ApplicationScoped
public class Sql {
  private final AgroalDataSource dataSource;

  Sql(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Reads one row; must not move the cursor. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** The number of rows that the statement touched. */
  public int update(String statement, Object... arguments) {
    return execute(statement, arguments, PreparedStatement::executeUpdate);
  }

  /** Every row of the result, in its order. */
  public <T> List<T> list(String query, RowReader<T> reader, Object... arguments) {
    return execute(
        query,
        arguments,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
              all.add(reader.read(rows));
            }
            return all;
          }
        });
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(String query, RowReader<T> reader, Object... arguments) {
    return list(query, reader, arguments).stream().findFirst();
  }

  /** The single number that the query yields; null counts as 0. */
  public long number(String query, Object... arguments) {
    return first(query, row -> row.getLong(1), arguments).orElse(0L);
  }

  /** One statement for many argument lists, sent as a batch. */
  public void batch(String statement, Collection<Object[]> argumentLists) {
    if (argumentLists.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement prepared = connection.prepareStatement(statement)) {
      for (Object[] arguments : argumentLists) {
        bind(connection, prepared, arguments);
        prepared.addBatch();
      }
      prepared.executeBatch();
    } catch (SQLException failure) {
      throw new SqlFailure(failure);
    }
  }

  private <T> T execute(String text, Object[] arguments, Work<T> work) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(text)) {
      bind(connection, statement, arguments);
      return work.run(statement);
    } catch (SQLException failure) {
      throw new SqlFailure(failure);
    }
  }

  @FunctionalInterface
  private interface Work<T> {
    T run(PreparedStatement statement) throws SQLException;
  }

  private static void bind(Connection connection, PreparedStatement statement, Object[] arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      Object value = arguments[i];
      if (value instanceof Instant instant) {
        statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
      } else if (value instanceof Enum<?> constant) {
        statement.setString(i + 1, constant.name());
      } else if (value instanceof Collection<?> collection && collection.isEmpty()) {
        // Left untyped, so that it is an empty array of whatever the statement compares it with.
        statement.setObject(i + 1, "{}", Types.OTHER);
      } else if (value instanceof Collection<?> collection) {
        statement.setArray(i + 1, array(connection, collection));
      } else {
        statement.setObject(i + 1, value);
      }
    }
  }

  private static Array array(Connection connection, Collection<?> values) throws SQLException {
    Object sample =
        values.stream().filter(Objects::nonNull).map(Object.class::cast).findFirst().orElse("");
    if (sample instanceof byte[]) {
      // The driver takes bytes only in an array of their own type.
      return connection.createArrayOf("bytea", values.toArray(byte[][]::new));
    }
    return connection.createArrayOf(arrayType(sample), values.stream().map(Sql::element).toArray());
  }

  private static String arrayType(Object sample) {
    if (sample instanceof UUID) {
      return "uuid";
    } else if (sample instanceof Long || sample instanceof Integer) {
      return "bigint";
    } else if (sample instanceof BigDecimal) {
      return "numeric";
    } else if (sample instanceof Boolean) {
      return "boolean";
    } else if (sample instanceof LocalDate) {
      return "date";
    } else if (sample instanceof Instant) {
      return "timestamptz";
    }
    return "text";
  }

  private static Object element(Object value) {
    if (value instanceof Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    }
    return value instanceof Enum<?> constant ? constant.name() : value;
  }

  /** The instant in a timestamptz column, or null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    java.time.OffsetDateTime time = row.getObject(column, java.time.OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
