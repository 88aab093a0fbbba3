package ma.sac.beneficiary.households;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.sac.beneficiary.crypto.FamilyKey;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.Sql;

/**
 * What was known of a family before each change, sealed with its key: added to, but never changed
 * otherwise than by forgetting, and unreadable with everything else once the key is destroyed.
 */
@ApplicationScoped
class FamilyHistory {
  private final Sql sql;
  private final SealedFields fields;

  FamilyHistory(Sql sql, SealedFields fields) {
    this.sql = sql;
    this.fields = fields;
  }

  /** What was known until a change, and who changed it how. */
  record Kept(
      UUID id,
      long version,
      byte[] sealedFile,
      String registeredBy,
      Instant knownUntil,
      Revision.Kind change,
      String changedBy) {

    private static Kept of(ResultSet row) throws SQLException {
      return new Kept(
          row.getObject("id", UUID.class),
          row.getLong("version"),
          row.getBytes("sealed_file"),
          row.getString("registered_by"),
          Sql.instant(row, "known_until"),
          Revision.Kind.valueOf(row.getString("change")),
          row.getString("changed_by"));
    }
  }

  /** A decision that the record holds; its reason stays sealed. */
  record Decided(Instant at, String decision, String by) {}

  void keep(
      Household household,
      HouseholdFile known,
      Revision.Kind change,
      FamilyKey key,
      String changedBy) {
    UUID id = Ids.random();
    // The clock and not the transaction's start, which may lie before that of who held the family.
    sql.update(
        """
        INSERT INTO household_version (id, household_id, version, sealed_file, registered_by, known_until, change, changed_by)
        VALUES (?, ?, ?, ?, ?, clock_timestamp(), ?, ?)
        """,
        id,
        household.id(),
        household.version(),
        fields.seal(known, key, id),
        household.registeredBy(),
        change,
        changedBy);
  }

  /** Takes the facts of health out of what was known before: the one thing that is rewritten. */
  void forgetHealth(UUID household, FamilyKey key) {
    for (Kept kept : of(household)) {
      HouseholdFile without = fields.file(kept.sealedFile(), key, kept.id()).withoutHealth();
      sql.update(
          "UPDATE household_version SET sealed_file = ? WHERE id = ?",
          fields.seal(without, key, kept.id()),
          kept.id());
    }
  }

  List<Kept> of(UUID household) {
    return sql.list(
        "SELECT * FROM household_version WHERE household_id = ? ORDER BY version",
        Kept::of,
        household);
  }

  List<Decided> decisionsOn(UUID household) {
    return sql.list(
        "SELECT decided_at, decision, decided_by FROM household_decision WHERE household_id = ? ORDER BY decided_at, id",
        row -> new Decided(Sql.instant(row, "decided_at"), row.getString(2), row.getString(3)),
        household);
  }
}
