package ma.sac.cooperative.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;

/**
 * What people type into a search, in the one spelling that names are found by. The database has the
 * only definition of it, {@code search_key}, which also makes the column that is searched.
 */
@ApplicationScoped
public class SearchKeys {
  private final Sql sql;

  SearchKeys(Sql sql) {
    this.sql = sql;
  }

  /**
   * A LIKE pattern for each word, all of which a name must have somewhere in it; none when nothing
   * was asked for. A single letter, such as an article's, is left out beside longer words.
   */
  public List<String> patterns(String text) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    String key =
        sql.first("SELECT search_key(?)", row -> row.getString(1), text.strip()).orElse("");
    if (key.isEmpty()) {
      throw Refusal.invalid("q", "has no letter or digit of the Latin or Arabic script");
    }
    List<String> words = Arrays.stream(key.split(" ")).distinct().toList();
    List<String> telling = words.stream().filter(word -> word.length() > 1).toList();
    return (telling.isEmpty() ? words : telling).stream().map(word -> "%" + word + "%").toList();
  }
}
