package ma.sac.beneficiary.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** In which order a list had its columns, so that its bad rows go back under their own header. */
@ApplicationScoped
class ImportColumns {
  private final Sql sql;

  ImportColumns(Sql sql) {
    this.sql = sql;
  }

  void keep(UUID importId, Collection<String> columns) {
    sql.update(
        "INSERT INTO import_columns (import_id, columns) VALUES (?, ?) ON CONFLICT DO NOTHING",
        importId,
        columns);
  }

  List<String> of(UUID importId) {
    return sql.first(
            "SELECT columns FROM import_columns WHERE import_id = ?",
            row -> Arrays.asList((String[]) row.getArray(1).getArray()),
            importId)
        .orElse(HouseholdRow.COLUMNS);
  }
}
