package ma.sac.beneficiary.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ma.sac.kit.db.Sql;

/** The published versions. */
@ApplicationScoped
public class Scorecards {
  private final Sql sql;

  Scorecards(Sql sql) {
    this.sql = sql;
  }

  /** The version by which families are scored from now on. */
  public Scorecard current() {
    return sql.first(
            "SELECT * FROM scorecard ORDER BY version DESC LIMIT 1",
            row -> scorecard(row, List.of()))
        .flatMap(latest -> find(latest.version()))
        .orElseThrow();
  }

  public Optional<Scorecard> find(int version) {
    List<ScorecardRule> rules =
        sql.list(
            "SELECT * FROM scorecard_rule WHERE version = ? ORDER BY position",
            Scorecards::rule,
            version);
    return sql.first(
        "SELECT * FROM scorecard WHERE version = ?", row -> scorecard(row, rules), version);
  }

  /** After the given version, one more than asked for. */
  List<Scorecard> after(int version, int limit) {
    return sql
        .list(
            "SELECT version FROM scorecard WHERE version > ? ORDER BY version LIMIT ?",
            row -> row.getInt(1),
            version,
            limit + 1)
        .stream()
        .map(v -> find(v).orElseThrow())
        .toList();
  }

  private static Scorecard scorecard(ResultSet row, List<ScorecardRule> rules) throws SQLException {
    return new Scorecard(
        row.getInt("version"),
        row.getString("name_fr"),
        row.getString("name_ar"),
        row.getObject("published_on", LocalDate.class),
        rules);
  }

  private static ScorecardRule rule(ResultSet row) throws SQLException {
    return new ScorecardRule(
        row.getInt("position"),
        ScorecardRule.Fact.valueOf(row.getString("fact")),
        (Integer) row.getObject("at_least"),
        (Integer) row.getObject("at_most"),
        row.getString("word"),
        row.getInt("points"),
        row.getString("text_fr"),
        row.getString("text_ar"));
  }
}
