package ma.sac.beneficiary.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import ma.sac.beneficiary.crypto.FamilyKey;
import ma.sac.beneficiary.crypto.FamilyKeys;
import ma.sac.beneficiary.households.SealedFields;
import ma.sac.kit.db.Sql;
import ma.sac.kit.security.Territories;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The registry in the order of its ids, some at a time; facts are opened in memory alone. */
@ApplicationScoped
class FamiliesToScore {
  /** {@code resealed} are the facts once more where they said otherwise whether it is rural. */
  record Family(UUID id, String region, String province, ScoredFacts facts, byte[] resealed) {}

  /**
   * Those that could be opened, and the last id that was looked at; null when there are no more.
   */
  record Some(List<Family> families, UUID last, int lookedAt) {}

  /** A family's points, to be stored. */
  record Scored(Family family, int points) {}

  private record Row(UUID id, String region, String province, String territory, byte[] facts) {
    static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getObject("id", UUID.class),
          row.getString("region"),
          row.getString("province"),
          row.getString("territory"),
          row.getBytes("sealed_facts"));
    }
  }

  private final Sql sql;
  private final FamilyKeys keys;
  private final SealedFields fields;
  private final Territories territories;
  private final int chunk;

  FamiliesToScore(
      Sql sql,
      FamilyKeys keys,
      SealedFields fields,
      Territories territories,
      @ConfigProperty(name = "sac.scoring.chunk") int chunk) {
    this.sql = sql;
    this.keys = keys;
    this.fields = fields;
    this.territories = territories;
    this.chunk = chunk;
  }

  long enrolable() {
    return sql.number("SELECT count(*) FROM household WHERE status IN ('REGISTERED', 'VERIFIED')");
  }

  /** The next that could be enrolled, now or once verified. */
  Some nextEnrolable(UUID after) {
    return opened(
        sql.list(
            "SELECT * FROM household WHERE id > ? AND status IN ('REGISTERED', 'VERIFIED') ORDER BY id LIMIT ?",
            Row::of,
            after,
            chunk));
  }

  long notScoredBy(int version) {
    return sql.number(
        "SELECT count(*) FROM household WHERE status <> 'ERASED' AND scorecard_version <> ?",
        version);
  }

  /** The next that have no points by this version yet, held until the transaction ends. */
  Some nextNotScoredBy(int version, UUID after) {
    return opened(
        sql.list(
            "SELECT * FROM household WHERE id > ? AND status <> 'ERASED' AND scorecard_version <> ? ORDER BY id LIMIT ? FOR UPDATE",
            Row::of,
            after,
            version,
            chunk));
  }

  private Some opened(List<Row> rows) {
    Map<UUID, FamilyKey> opened = new HashMap<>(keys.open(rows.stream().map(Row::id).toList()));
    List<Family> families = new ArrayList<>();
    for (Row row : rows) {
      FamilyKey key = opened.get(row.id());
      if (key != null && row.facts() != null) {
        families.add(family(row, key));
      }
    }
    UUID last = rows.isEmpty() ? null : rows.get(rows.size() - 1).id();
    return new Some(families, last, rows.size());
  }

  private Family family(Row row, FamilyKey key) {
    ScoredFacts kept = fields.facts(row.facts(), key, row.id());
    ScoredFacts facts =
        kept.in(
            territories.find(row.territory()).flatMap(Territories.Territory::rural).orElse(false));
    byte[] resealed = facts.equals(kept) ? null : fields.seal(facts, key, row.id());
    return new Family(row.id(), row.region(), row.province(), facts, resealed);
  }

  /** One statement, whatever their number; what others read of a family stays at its version. */
  void store(int version, List<Scored> scored) {
    sql.update(
        """
        UPDATE household SET score = made.score, scorecard_version = ?, sealed_facts = coalesce(made.sealed_facts, household.sealed_facts)
        FROM unnest(?::uuid[], ?::int[], ?::bytea[]) AS made (id, score, sealed_facts) WHERE household.id = made.id
        """,
        version,
        column(scored, one -> one.family().id()),
        column(scored, Scored::points),
        column(scored, one -> one.family().resealed()));
  }

  private static <T> List<T> column(List<Scored> scored, Function<Scored, T> value) {
    return scored.stream().map(value).toList();
  }
}
