package ma.sac.system.sabotage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import ma.sac.system.client.ProgrammeFailed;

/** A suite that is broken until it is closed. */
public final class Broken implements AutoCloseable {

  private final Databases databases;
  private final Sabotage sabotage;
  private final Map<String, String> values;

  private Broken(Databases databases, Sabotage sabotage, Map<String, String> values) {
    this.databases = databases;
    this.sabotage = sabotage;
    this.values = values;
  }

  /**
   * @param values for the places in its scripts, such as the campaign
   */
  public static Broken by(Sabotage sabotage, Databases databases, Map<String, String> values) {
    Broken broken = new Broken(databases, sabotage, values);
    for (String database : sabotage.databases()) {
      broken.run(database, Script.of(sabotage, database, values).install());
    }
    return broken;
  }

  /** Whom it hit so far. */
  public Set<String> touched() {
    Set<String> touched = new TreeSet<>();
    for (String database : sabotage.databases()) {
      try (Connection connection = databases.open(database);
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("SELECT subject FROM sabotage.touched")) {
        while (rows.next()) {
          touched.add(rows.getString(1));
        }
      } catch (SQLException e) {
        throw failed(database, e);
      }
    }
    return touched;
  }

  /** Has all that was written so far in the files of its tables. */
  public void flush() {
    for (String database : sabotage.databases()) {
      try (Connection connection = databases.open(database);
          Statement statement = connection.createStatement()) {
        statement.execute("CHECKPOINT");
      } catch (SQLException e) {
        throw failed(database, e);
      }
    }
  }

  @Override
  public void close() {
    for (String database : sabotage.databases()) {
      run(
          database,
          "DROP SCHEMA sabotage CASCADE;\n" + Script.of(sabotage, database, values).undo());
    }
  }

  /** All of it or nothing. */
  private void run(String database, String script) {
    try (Connection connection = databases.open(database);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      // A service's transaction that waits for us must not wait for ever.
      statement.execute("SET LOCAL lock_timeout = '20s'");
      statement.execute(script);
      connection.commit();
    } catch (SQLException e) {
      throw failed(database, e);
    }
  }

  private ProgrammeFailed failed(String database, SQLException why) {
    return new ProgrammeFailed(
        "sabotage " + sabotage.title() + " in " + database + ": " + why.getMessage(), why);
  }
}
