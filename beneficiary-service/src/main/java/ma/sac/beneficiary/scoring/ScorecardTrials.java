package ma.sac.beneficiary.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import ma.sac.kit.db.Sql;

/** Trials of drafts, and of what they came to as much as the transaction's scope covers. */
@ApplicationScoped
class ScorecardTrials {
  private final Sql sql;

  ScorecardTrials(Sql sql) {
    this.sql = sql;
  }

  void add(UUID id, Scorecard draft, Scorecard base, String by) {
    sql.update(
        "INSERT INTO scorecard_trial (id, version, revision, base_version, status, created_by) VALUES (?, ?, ?, ?, 'RUNNING', ?)",
        id,
        draft.version(),
        draft.revision(),
        base.version(),
        by);
  }

  Optional<ScorecardTrial> find(UUID id) {
    return sql.first("SELECT * FROM scorecard_trial WHERE id = ?", ScorecardTrials::trial, id);
  }

  /** Newest first, one more than asked for; ids grow with time. */
  List<ScorecardTrial> page(Integer version, UUID before, int limit) {
    return sql.list(
        "SELECT * FROM scorecard_trial WHERE (?::int IS NULL OR version = ?) AND (?::uuid IS NULL OR id < ?) ORDER BY id DESC LIMIT ?",
        ScorecardTrials::trial,
        version,
        version,
        before,
        before,
        limit + 1);
  }

  boolean isTried(int version, long revision) {
    return sql.first(
            "SELECT 1 FROM scorecard_trial WHERE version = ? AND revision = ? AND status = 'DONE'",
            row -> 1,
            version,
            revision)
        .isPresent();
  }

  /** Counts some more families. */
  void count(UUID trial, Collection<ScorecardTrial.Move> moves) {
    List<ScorecardTrial.Move> some = List.copyOf(moves);
    sql.update(
        """
        INSERT INTO scorecard_trial_move (trial_id, region, province, from_band, to_band, households)
        SELECT ?, * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
        ON CONFLICT ON CONSTRAINT scorecard_trial_move_pk DO UPDATE SET households = scorecard_trial_move.households + excluded.households
        """,
        trial,
        column(some, ScorecardTrial.Move::region),
        column(some, ScorecardTrial.Move::province),
        column(some, ScorecardTrial.Move::fromBand),
        column(some, ScorecardTrial.Move::toBand),
        column(some, ScorecardTrial.Move::households));
  }

  List<ScorecardTrial.Move> moves(UUID trial) {
    return sql.list(
        "SELECT * FROM scorecard_trial_move WHERE trial_id = ? ORDER BY province, from_band, to_band",
        row ->
            new ScorecardTrial.Move(
                row.getString("region"),
                row.getString("province"),
                row.getString("from_band"),
                row.getString("to_band"),
                row.getLong("households")),
        trial);
  }

  void ended(UUID trial, ScorecardTrial.Status status) {
    sql.update(
        "UPDATE scorecard_trial SET status = ?, finished_at = now() WHERE id = ?", status, trial);
  }

  private static <T> List<T> column(
      List<ScorecardTrial.Move> moves, Function<ScorecardTrial.Move, T> value) {
    return moves.stream().map(value).toList();
  }

  private static ScorecardTrial trial(ResultSet row) throws SQLException {
    return new ScorecardTrial(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getLong("revision"),
        row.getInt("base_version"),
        ScorecardTrial.Status.valueOf(row.getString("status")),
        row.getString("created_by"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "finished_at"));
  }
}
