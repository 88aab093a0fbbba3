package ma.sac.test.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import ma.sac.test.servers.RealServers;
import org.awaitility.Awaitility;

/**
 * Every row of a service's tables at one moment, as checksums, so that a test can show that a
 * refusal left nothing half done. Left out is what moves by itself: the outbox that the relay
 * empties, inbox marks, the audit trail (a refused attempt may stay in it), Flyway's own table. Of
 * a job it counts only that somebody asked for it.
 */
public final class TableSnapshot {
  private static final Set<String> MOVES_BY_ITSELF =
      Set.of("outbox_event", "inbox_mark", "audit_entry", "flyway_schema_history");
  private static final String JOB = "job";
  // One that failed before may wait for what never comes, and is not waited for.
  private static final String DUE_JOBS =
      "SELECT count(*) FROM job WHERE created_by <> 'periodic' AND (status = 'RUNNING' OR status = 'QUEUED' AND failures = 0)";

  private final Map<String, Map<String, Integer>> tables;
  private final long dueJobs;

  private TableSnapshot(Map<String, Map<String, Integer>> tables, long dueJobs) {
    this.tables = tables;
    this.dueJobs = dueJobs;
  }

  /** All tables of that database, read in one transaction, as its owner. */
  public static TableSnapshot of(RealServers.Database database) {
    try (Connection connection = database.asOwner()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      Map<String, Map<String, Integer>> tables = new TreeMap<>();
      for (String table : tablesOf(connection)) {
        tables.put(table, rowsOf(connection, table));
      }
      long dueJobs = tables.containsKey(JOB) ? number(connection, DUE_JOBS) : 0;
      connection.rollback();
      return new TableSnapshot(tables, dueJobs);
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot read the tables of " + database.user(), failure);
    }
  }

  /**
   * The same once nothing changes any more and no job is at work or due: what earlier requests and
   * facts set off is done.
   */
  public static TableSnapshot whenQuiet(RealServers.Database database) {
    AtomicReference<TableSnapshot> last = new AtomicReference<>(of(database));
    Awaitility.await("nothing changes in the database of " + database.user())
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(300))
        .until(
            () -> {
              TableSnapshot now = of(database);
              return last.getAndSet(now).changesTo(now).isEmpty() && now.dueJobs == 0;
            });
    return last.get();
  }

  /** For a refusal that must leave a trace: the tables where that trace stays are not compared. */
  public TableSnapshot without(String... traces) {
    Map<String, Map<String, Integer>> others = new TreeMap<>(tables);
    for (String trace : traces) {
      if (others.remove(trace) == null) {
        throw new IllegalArgumentException("no table is called " + trace);
      }
    }
    return new TableSnapshot(others, dueJobs);
  }

  /**
   * What a later snapshot has otherwise, a line for each table, such as {@code offer: 1 gone, 1
   * new}; a changed row is both. Empty when every row is as it was.
   */
  public List<String> changesTo(TableSnapshot later) {
    List<String> changes = new ArrayList<>();
    tables.forEach(
        (table, rows) -> {
          Map<String, Integer> then = later.tables.getOrDefault(table, Map.of());
          int gone = missing(rows, then);
          int added = missing(then, rows);
          if (gone + added > 0) {
            changes.add(table + ": " + gone + " gone, " + added + " new");
          }
        });
    return changes;
  }

  public Set<String> names() {
    return tables.keySet();
  }

  private static int missing(Map<String, Integer> rows, Map<String, Integer> in) {
    return rows.entrySet().stream()
        .mapToInt(row -> Math.max(0, row.getValue() - in.getOrDefault(row.getKey(), 0)))
        .sum();
  }

  private static List<String> tablesOf(Connection connection) throws SQLException {
    String query =
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY relname";
    List<String> names = new ArrayList<>();
    try (Statement reading = connection.createStatement();
        ResultSet rows = reading.executeQuery(query)) {
      while (rows.next()) {
        if (!MOVES_BY_ITSELF.contains(rows.getString(1))) {
          names.add(rows.getString(1));
        }
      }
    }
    return names;
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (Statement reading = connection.createStatement();
        ResultSet rows = reading.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static Map<String, Integer> rowsOf(Connection connection, String table)
      throws SQLException {
    String what =
        table.equals(JOB)
            ? "md5(t.id::text) FROM job t WHERE created_by <> 'periodic'"
            : "md5(t::text) FROM \"" + table + "\" t";
    Map<String, Integer> rows = new TreeMap<>();
    try (Statement reading = connection.createStatement();
        ResultSet found = reading.executeQuery("SELECT " + what)) {
      while (found.next()) {
        rows.merge(found.getString(1), 1, Integer::sum);
      }
    }
    return rows;
  }
}
