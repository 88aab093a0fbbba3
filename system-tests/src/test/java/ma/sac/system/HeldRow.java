package ma.sac.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import ma.sac.system.client.Pause;
import ma.sac.test.servers.RealServers;

/**
 * A row that somebody else has locked: whoever wants it stops there, in the midst of a transaction,
 * until it is let go.
 */
final class HeldRow implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Connection holder;

  private HeldRow(Connection holder) {
    this.holder = holder;
  }

  /**
   * @param row a query for it, {@code FOR UPDATE}
   */
  static HeldRow of(String database, String row, UUID... arguments) throws SQLException {
    Connection holder = RealServers.database(database).asOwner();
    holder.setAutoCommit(false);
    try (PreparedStatement statement = holder.prepareStatement(row)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      try (ResultSet found = statement.executeQuery()) {
        if (!found.next()) {
          throw new IllegalStateException("there is no such row: " + row);
        }
      }
    }
    return new HeldRow(holder);
  }

  /** Until a transaction stands before it. */
  void awaitWhoWants() {
    Pause.until("somebody to want the row", PATIENCE, () -> isWanted() ? true : null);
  }

  private boolean isWanted() {
    String waiting =
        "SELECT count(*) FROM pg_locks WHERE NOT granted AND transactionid = pg_current_xact_id()::xid";
    try (PreparedStatement statement = holder.prepareStatement(waiting);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getInt(1) > 0;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() throws SQLException {
    holder.rollback();
    holder.close();
  }
}
