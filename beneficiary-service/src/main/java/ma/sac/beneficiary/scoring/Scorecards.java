package ma.sac.beneficiary.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** The versions, drafts too. */
@ApplicationScoped
public class Scorecards {
  private final Sql sql;

  Scorecards(Sql sql) {
    this.sql = sql;
  }

  /**
   * The version by which families are scored from now on. Nothing is published until the
   * transaction that asked ends, so that no family is scored by a version that is not in force when
   * it is stored.
   */
  public Scorecard current() {
    sql.first("SELECT pg_advisory_xact_lock_shared(hashtext('scorecard in force'))", row -> 1);
    return inForce();
  }

  /** The version in force, for a transaction that scores nobody by it. */
  public Scorecard inForce() {
    return sql.first(
            "SELECT version FROM scorecard WHERE status = 'PUBLISHED'", row -> row.getInt(1))
        .flatMap(this::find)
        .orElseThrow();
  }

  /** Whether every family has its points by the version in force. */
  public boolean isRegistryScored() {
    return sql.first(
            "SELECT 1 FROM scorecard WHERE status = 'PUBLISHED' AND scored_at IS NOT NULL",
            row -> 1)
        .isPresent();
  }

  public Optional<Scorecard> find(int version) {
    List<ScorecardRule> rules =
        sql.list(
            "SELECT * FROM scorecard_rule WHERE version = ? ORDER BY position",
            Scorecards::rule,
            version);
    List<Band> bands =
        sql.list(
            "SELECT * FROM scorecard_band WHERE version = ? ORDER BY at_least",
            row ->
                new Band(
                    row.getString("code"),
                    row.getInt("at_least"),
                    row.getString("text_fr"),
                    row.getString("text_ar")),
            version);
    return sql.first(
        "SELECT * FROM scorecard WHERE version = ?", row -> scorecard(row, rules, bands), version);
  }

  /** The same, held until the transaction ends. */
  Optional<Scorecard> lock(int version) {
    return sql.first("SELECT 1 FROM scorecard WHERE version = ? FOR UPDATE", row -> 1, version)
        .flatMap(held -> find(version));
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

  /** A new draft with the content of another version; its number. */
  int draft(Scorecard from, String by) {
    sql.first("SELECT pg_advisory_xact_lock(hashtext('scorecard drafts'))", row -> 1);
    int version =
        sql.first(
                """
                INSERT INTO scorecard (version, name_fr, name_ar, status, authors)
                SELECT max(version) + 1, ?, ?, 'DRAFT', ARRAY[?] FROM scorecard RETURNING version
                """,
                row -> row.getInt(1),
                from.nameFr(),
                from.nameAr(),
                by)
            .orElseThrow();
    write(version, from.rules(), from.bands());
    return version;
  }

  /** Replaces a draft's content. */
  void replace(int version, ScorecardContent content, String by) {
    sql.update(
        """
        UPDATE scorecard SET name_fr = ?, name_ar = ?, revision = revision + 1,
          authors = CASE WHEN ? = ANY (authors) THEN authors ELSE array_append(authors, ?::text) END WHERE version = ?
        """,
        content.nameFr(),
        content.nameAr(),
        by,
        by,
        version);
    sql.update("DELETE FROM scorecard_rule WHERE version = ?", version);
    sql.update("DELETE FROM scorecard_band WHERE version = ?", version);
    write(version, content.numberedRules(), content.toBands());
  }

  private void write(int version, List<ScorecardRule> rules, List<Band> bands) {
    sql.batch(
        "INSERT INTO scorecard_rule (version, position, fact, at_least, at_most, word, points, text_fr, text_ar) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rules.stream()
            .map(
                rule ->
                    new Object[] {
                      version,
                      rule.position(),
                      rule.fact(),
                      rule.atLeast(),
                      rule.atMost(),
                      rule.word(),
                      rule.points(),
                      rule.textFr(),
                      rule.textAr()
                    })
            .toList());
    sql.batch(
        "INSERT INTO scorecard_band (version, code, at_least, text_fr, text_ar) VALUES (?, ?, ?, ?, ?)",
        bands.stream()
            .map(
                band ->
                    new Object[] {
                      version, band.code(), band.atLeast(), band.textFr(), band.textAr()
                    })
            .toList());
  }

  /** Puts a draft in the place of the version in force; waits for who scores by that one. */
  void publish(int version, String by, LocalDate on, UUID job) {
    sql.first("SELECT pg_advisory_xact_lock(hashtext('scorecard in force'))", row -> 1);
    sql.update("UPDATE scorecard SET status = 'RETIRED' WHERE status = 'PUBLISHED'");
    sql.update(
        "UPDATE scorecard SET status = 'PUBLISHED', published_by = ?, published_on = ?, scoring_job = ? WHERE version = ?",
        by,
        on,
        job,
        version);
  }

  void scoredBy(int version, UUID job) {
    sql.update("UPDATE scorecard SET scoring_job = ? WHERE version = ?", job, version);
  }

  void registryScored(int version) {
    sql.update("UPDATE scorecard SET scored_at = now() WHERE version = ?", version);
  }

  private static Scorecard scorecard(ResultSet row, List<ScorecardRule> rules, List<Band> bands)
      throws SQLException {
    return new Scorecard(
        row.getInt("version"),
        row.getLong("revision"),
        Scorecard.Status.valueOf(row.getString("status")),
        row.getString("name_fr"),
        row.getString("name_ar"),
        Arrays.asList((String[]) row.getArray("authors").getArray()),
        row.getString("published_by"),
        row.getObject("published_on", LocalDate.class),
        row.getObject("scoring_job", UUID.class),
        rules,
        bands);
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
