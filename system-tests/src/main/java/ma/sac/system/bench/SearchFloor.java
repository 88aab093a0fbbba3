package ma.sac.system.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.sac.system.client.ProgrammeFailed;

/** The floor of the search: the statements that cooperative-service runs for it, prepared. */
final class SearchFloor {
  private static final int PAGE = 51;

  private final Connection database;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  SearchFloor(Connection database) {
    this.database = database;
  }

  /** The ids of the first page, as text. */
  List<String> find(Map<String, String> search) {
    try {
      String key = one("SELECT search_key(?)", search.get("q"));
      StringBuilder query =
          new StringBuilder(
              "SELECT product.* FROM product JOIN cooperative ON cooperative.id = product.cooperative_id WHERE true");
      List<Object> arguments = new ArrayList<>();
      for (String word : key.split(" ")) {
        if (word.length() > 1) {
          query.append(" AND product.search_key LIKE ?");
          arguments.add("%" + word + "%");
        }
      }
      add(query, arguments, " AND product.kind = ?", search.get("kind"));
      add(query, arguments, " AND product.category = ?", search.get("category"));
      add(
          query,
          arguments,
          " AND cooperative.territory_path @> ARRAY[?]::text[]",
          search.get("territory"));
      String led = search.get("womenLed");
      add(
          query,
          arguments,
          " AND cooperative.women_led = ?",
          led == null ? null : Boolean.valueOf(led));
      arguments.add(PAGE);
      return page(query.append(" ORDER BY product.id LIMIT ?").toString(), arguments);
    } catch (SQLException failure) {
      throw new ProgrammeFailed("the floor's SQL: " + failure.getMessage(), failure);
    }
  }

  private static void add(
      StringBuilder query, List<Object> arguments, String condition, Object argument) {
    if (argument != null) {
      query.append(condition);
      arguments.add(argument);
    }
  }

  private String one(String query, String argument) throws SQLException {
    PreparedStatement statement = statement(query);
    statement.setString(1, argument);
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }

  /** Reads every column, as who answers with them must. */
  private List<String> page(String query, List<Object> arguments) throws SQLException {
    PreparedStatement statement = statement(query);
    for (int i = 0; i < arguments.size(); i++) {
      statement.setObject(i + 1, arguments.get(i));
    }
    List<String> ids = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          rows.getObject(column);
        }
        ids.add(rows.getString("id"));
      }
    }
    return ids.subList(0, Math.min(ids.size(), PAGE - 1));
  }

  private PreparedStatement statement(String query) throws SQLException {
    PreparedStatement known = prepared.get(query);
    if (known == null) {
      known = database.prepareStatement(query);
      prepared.put(query, known);
    }
    return known;
  }
}
