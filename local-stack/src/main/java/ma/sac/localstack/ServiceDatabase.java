package ma.sac.localstack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * One service's database and its two roles: {@code NAME_owner} owns it and migrates, {@code NAME}
 * runs the service and can neither define anything nor connect anywhere else.
 */
public record ServiceDatabase(String name, String password, String ownerPassword) {

  public ServiceDatabase {
    if (!name.matches("[a-z][a-z_]{0,40}")) {
      throw new IllegalArgumentException("not a database name: " + name);
    }
  }

  public String owner() {
    return name + "_owner";
  }

  /** Idempotent; the passwords become those given. */
  void create(PostgresServer server) {
    try (Connection cluster = server.connect("postgres")) {
      role(cluster, owner(), ownerPassword);
      role(cluster, name, password);
      if (!exists(cluster, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
        run(cluster, "CREATE DATABASE " + name + " OWNER " + owner());
      }
      run(cluster, "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
      run(cluster, "GRANT CONNECT ON DATABASE " + name + " TO " + name + ", " + owner());
      run(cluster, "REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
    } catch (SQLException e) {
      throw new StackFailure("Cannot create database " + name + ": " + e.getMessage(), e);
    }
    try (Connection database = server.connect(name)) {
      for (String extension :
          new String[] {"pg_trgm", "unaccent", "btree_gist", "pg_stat_statements"}) {
        run(database, "CREATE EXTENSION IF NOT EXISTS " + extension);
      }
      run(database, "ALTER SCHEMA public OWNER TO " + owner());
      run(database, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
      run(database, "GRANT USAGE ON SCHEMA public TO " + name);
      String defaults = "ALTER DEFAULT PRIVILEGES FOR ROLE " + owner() + " IN SCHEMA public GRANT ";
      run(database, defaults + "SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + name);
      run(database, defaults + "USAGE, SELECT ON SEQUENCES TO " + name);
    } catch (SQLException e) {
      throw new StackFailure("Cannot prepare database " + name + ": " + e.getMessage(), e);
    }
  }

  private static void role(Connection connection, String role, String password)
      throws SQLException {
    if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
      run(connection, "CREATE ROLE " + role);
    }
    run(
        connection,
        "ALTER ROLE "
            + role
            + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS");
    // Hashed here, so that the password itself is in no statement, log or statistic.
    connection
        .unwrap(PGConnection.class)
        .alterUserPassword(role, password.toCharArray(), "scram-sha-256");
  }

  private static boolean exists(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
