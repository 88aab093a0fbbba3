package ma.sac.beneficiary.households;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.beneficiary.crypto.FamilyKey;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.Sql;

/** What families agreed to: ended, never taken away. */
@ApplicationScoped
class FamilyConsents {
  private final Sql sql;
  private final SealedFields fields;

  FamilyConsents(Sql sql, SealedFields fields) {
    this.sql = sql;
    this.fields = fields;
  }

  UUID add(UUID household, Consent consent, LocalDate validUntil, FamilyKey key, String by) {
    UUID id = Ids.random();
    sql.update(
        "INSERT INTO household_consent (id, household_id, sealed_consent, valid_until, recorded_by) VALUES (?, ?, ?, ?, ?)",
        id,
        household,
        fields.seal(consent, key, id),
        validUntil,
        by);
    return id;
  }

  void end(UUID id, Consent.Ending how, String by) {
    sql.update(
        "UPDATE household_consent SET ended_as = ?, ended_by = ?, ended_at = now() WHERE id = ? AND ended_at IS NULL",
        how,
        by,
        id);
  }

  List<HouseholdFile.ConsentFile> of(UUID household, FamilyKey key) {
    return sql.list(
        "SELECT id, sealed_consent, ended_as, valid_until, ended_at FROM household_consent WHERE household_id = ? ORDER BY recorded_at, id",
        row -> {
          UUID id = row.getObject(1, UUID.class);
          String ended = row.getString(3);
          Instant endedAt = Sql.instant(row, "ended_at");
          return new HouseholdFile.ConsentFile(
              id,
              fields.consent(row.getBytes(2), key, id),
              row.getObject("valid_until", LocalDate.class),
              ended == null ? null : Consent.Ending.valueOf(ended),
              endedAt);
        },
        household);
  }

  /** Families that are kept up to date and have a consent whose last day is past, by id. */
  List<UUID> familiesWithExpired(LocalDate today, int most) {
    return sql.list(
        """
        SELECT DISTINCT household_id FROM household_consent JOIN household ON household.id = household_id
        WHERE ended_at IS NULL AND valid_until < ? AND household.status NOT IN ('CLOSED', 'MERGED', 'ERASED')
        ORDER BY household_id LIMIT ?
        """,
        row -> row.getObject(1, UUID.class),
        today,
        most);
  }
}
