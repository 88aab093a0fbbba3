package ma.sac.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import ma.sac.kit.db.Sql;

/** Takes rows in without any uniqueness, so that a row taken twice shows. */
@ApplicationScoped
class ThingImporter implements RowImporter {
  static final String TYPE = "things";
  private static final Consumer<List<ImportedRow>> NOTHING = rows -> {};

  private final Sql sql;
  private volatile Consumer<List<ImportedRow>> attack = NOTHING;

  ThingImporter(Sql sql) {
    this.sql = sql;
  }

  /** What happens after some rows were written, in their transaction. */
  void attack(Consumer<List<ImportedRow>> next) {
    attack = next;
  }

  void noAttack() {
    attack = NOTHING;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public List<String> requiredColumns() {
    return List.of("name", "note");
  }

  @Override
  public List<RowOutcome> take(List<ImportedRow> rows, ImportContext context) {
    List<RowOutcome> outcomes = rows.stream().map(row -> take(row, context)).toList();
    attack.accept(rows);
    return outcomes;
  }

  private RowOutcome take(ImportedRow row, ImportContext context) {
    String name = row.get("name");
    if (name.isEmpty()) {
      return RowOutcome.rejected("name", "is empty");
    }
    if (name.startsWith("=")) {
      return RowOutcome.rejected("name", "is a formula");
    }
    if (name.equals("known")) {
      return RowOutcome.KNOWN;
    }
    if (!context.dryRun()) {
      sql.update(
          "INSERT INTO taken_row (import_id, line, name, note) VALUES (?, ?, ?, ?)",
          context.importId(),
          row.line(),
          name,
          row.get("note"));
    }
    return RowOutcome.ACCEPTED;
  }
}
