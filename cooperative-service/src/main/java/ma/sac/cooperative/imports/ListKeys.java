package ma.sac.cooperative.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.sac.kit.db.Sql;

/** The keys by which lists name things, each for one thing of a kind, for ever. */
@ApplicationScoped
public class ListKeys {
  private final Sql sql;

  ListKeys(Sql sql) {
    this.sql = sql;
  }

  public Optional<UUID> find(ImportKind kind, String key) {
    return sql.first(
        "SELECT subject_id FROM list_key WHERE kind = ? AND key = ?",
        row -> row.getObject(1, UUID.class),
        kind,
        key);
  }

  /** The key of each that has one. */
  public Map<UUID, String> of(ImportKind kind, Collection<UUID> subjects) {
    return sql
        .list(
            "SELECT subject_id, key FROM list_key WHERE kind = ? AND subject_id = ANY (?::uuid[])",
            row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)),
            kind,
            subjects)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  public void add(ImportKind kind, String key, UUID subject) {
    sql.update("INSERT INTO list_key (kind, key, subject_id) VALUES (?, ?, ?)", kind, key, subject);
  }
}
