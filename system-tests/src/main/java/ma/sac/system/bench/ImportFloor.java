package ma.sac.system.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The floor of an import: COPY of the very rows that it stored, by the server itself from files
 * beside its data, into the same tables under the same indexes and constraints.
 */
final class ImportFloor {
  private static final List<String> TABLES = List.of("household_identity", "household", "member");
  private static final String KEYS = "family_key";

  private final Connection database;
  private final Connection keys;

  ImportFloor(Connection database, Connection keys) {
    this.database = database;
    this.keys = keys;
  }

  /** Keeps the rows that are stored now, for {@link #copy}. */
  void keep() throws SQLException {
    for (String table : TABLES) {
      run(database, "COPY " + table + " TO '" + file(table) + "' (FORMAT binary)");
    }
    run(keys, "COPY " + KEYS + " TO '" + file(KEYS) + "' (FORMAT binary)");
  }

  /** Keys first, as the service does. */
  void copy() throws SQLException {
    run(keys, "COPY " + KEYS + " FROM '" + file(KEYS) + "' (FORMAT binary)");
    for (String table : TABLES) {
      run(database, "COPY " + table + " FROM '" + file(table) + "' (FORMAT binary)");
    }
  }

  /** As if no family had ever been registered; neither way pays for what the other left behind. */
  void empty() throws SQLException {
    run(database, "TRUNCATE household_identity, household CASCADE");
    run(keys, "TRUNCATE family_key CASCADE");
    run(database, "CHECKPOINT");
  }

  /** What is stored of all families; of what is sealed anew each time, how long it is. */
  String stored() throws SQLException {
    return text(
            database,
            """
            SELECT count(*) || ' families, ' || sum(hashtextextended(concat_ws(' ', h.status, h.version, h.region, h.province, h.territory,
              h.zone_id, h.household_size, h.legal_basis, h.notice_given_on, h.key_version, octet_length(h.sealed_facts),
              octet_length(h.sealed_contact), octet_length(h.sealed_living), h.phone_mark, h.other_phone_marks, h.score,
              h.scorecard_version, h.registered_by, m.head, m.active, i.identity_mark, m.name_mark, octet_length(m.sealed_person)), 0))
            FROM household h JOIN member m ON m.household_id = h.id
            JOIN household_identity i ON i.household_id = h.id AND i.identity_mark = m.identity_mark
            """)
        + text(keys, "SELECT ', ' || count(*) || ' keys' FROM family_key");
  }

  private String file(String table) throws SQLException {
    return text(database, "SELECT current_setting('data_directory')") + "/bench-" + table;
  }

  private static void run(Connection connection, String text) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
