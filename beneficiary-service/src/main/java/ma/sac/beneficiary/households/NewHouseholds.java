package ma.sac.beneficiary.households;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import ma.sac.beneficiary.crypto.FamilyKey;
import ma.sac.kit.db.Sql;

/** Writes many families at a time: one statement a table, whatever their number. */
@ApplicationScoped
class NewHouseholds {
  /** A family ready to be stored; {@code mark} is its head's identity. */
  record Row(
      UUID id,
      UUID headId,
      Registration registration,
      byte[] mark,
      byte[] nameMark,
      byte[] phoneMark,
      String otherPhoneMarks,
      byte[] sealedPerson,
      byte[] sealedContact,
      byte[] sealedFacts,
      byte[] sealedLiving,
      int score) {}

  /** A registration that did not happen, because the family is here. */
  record Known(UUID householdId, String territory, Long line) {}

  private final Sql sql;

  NewHouseholds(Sql sql) {
    this.sql = sql;
  }

  /**
   * Takes identities for new families and says which were free; waits for whoever is just taking
   * one of them. The keys are hexadecimal marks.
   */
  Map<String, UUID> take(Collection<byte[]> marks, Collection<UUID> ids) {
    Map<String, UUID> taken = new HashMap<>();
    sql.list(
            "INSERT INTO household_identity (identity_mark, household_id) SELECT * FROM unnest(?::bytea[], ?::uuid[]) ON CONFLICT DO NOTHING RETURNING encode(identity_mark, 'hex'), household_id",
            row -> Map.entry(row.getString(1), row.getObject(2, UUID.class)),
            marks,
            ids)
        .forEach(entry -> taken.put(entry.getKey(), entry.getValue()));
    return taken;
  }

  /** Whose these identities are, by hexadecimal mark. */
  Map<String, UUID> known(Collection<byte[]> marks) {
    Map<String, UUID> known = new HashMap<>();
    sql.list(
            "SELECT encode(identity_mark, 'hex'), household_id FROM household_identity WHERE identity_mark = ANY (?)",
            row -> Map.entry(row.getString(1), row.getObject(2, UUID.class)),
            marks)
        .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
    return known;
  }

  /** Remembers identities for one rehearsal and says which it had not met before. */
  Set<String> rehearse(UUID importId, Collection<byte[]> marks) {
    return new HashSet<>(
        sql.list(
            "INSERT INTO rehearsed_identity (import_id, identity_mark) SELECT ?, * FROM unnest(?::bytea[]) ON CONFLICT DO NOTHING RETURNING encode(identity_mark, 'hex')",
            row -> row.getString(1),
            importId,
            marks));
  }

  void forgetRehearsal(UUID importId) {
    sql.update("DELETE FROM rehearsed_identity WHERE import_id = ?", importId);
  }

  void insert(
      List<Row> rows, HouseholdStatus status, int scorecardVersion, String by, UUID importId) {
    sql.update(
        """
        INSERT INTO household (id, status, region, province, territory, zone_id, household_size, legal_basis, notice_given_on,
          key_version, sealed_facts, sealed_contact, sealed_living, phone_mark, other_phone_marks, score, scorecard_version, import_id, registered_by)
        SELECT id, ?, region, province, territory, zone_id, household_size, legal_basis, notice_given_on,
          ?, sealed_facts, sealed_contact, sealed_living, phone_mark, other_phone_marks::bytea[], score, ?, ?, ?
        FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::int[], ?::text[], ?::date[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::text[], ?::int[])
          AS made (id, region, province, territory, zone_id, household_size, legal_basis, notice_given_on, sealed_facts, sealed_contact, sealed_living, phone_mark, other_phone_marks, score)
        """,
        status,
        FamilyKey.VERSION,
        scorecardVersion,
        importId,
        by,
        column(rows, Row::id),
        column(rows, row -> row.registration().place().region()),
        column(rows, row -> row.registration().place().province()),
        column(rows, row -> row.registration().place().territory()),
        column(rows, row -> row.registration().zoneId()),
        column(rows, row -> row.registration().facts().householdSize()),
        column(rows, row -> row.registration().legalBasis().name()),
        column(rows, row -> row.registration().noticeGivenOn().toString()),
        column(rows, Row::sealedFacts),
        column(rows, Row::sealedContact),
        column(rows, Row::sealedLiving),
        column(rows, Row::phoneMark),
        column(rows, Row::otherPhoneMarks),
        column(rows, Row::score));
    sql.update(
        """
        INSERT INTO member (id, household_id, region, province, territory, head, identity_mark, name_mark, sealed_person)
        SELECT id, household_id, region, province, territory, true, identity_mark, name_mark, sealed_person
        FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[])
          AS made (id, household_id, region, province, territory, identity_mark, name_mark, sealed_person)
        """,
        column(rows, Row::headId),
        column(rows, Row::id),
        column(rows, row -> row.registration().place().region()),
        column(rows, row -> row.registration().place().province()),
        column(rows, row -> row.registration().place().territory()),
        column(rows, Row::mark),
        column(rows, Row::nameMark),
        column(rows, Row::sealedPerson));
  }

  void duplicates(List<Known> known, UUID importId, String by) {
    sql.update(
        """
        INSERT INTO duplicate_decision (id, household_id, territory, source, import_id, line, ground, decided_by)
        SELECT gen_random_uuid(), household_id, territory, ?, ?, line, 'SAME_NATIONAL_ID', ?
        FROM unnest(?::uuid[], ?::text[], ?::bigint[]) AS seen (household_id, territory, line)
        ON CONFLICT DO NOTHING
        """,
        importId == null ? "REQUEST" : "IMPORT",
        importId,
        by,
        column(known, Known::householdId),
        column(known, Known::territory),
        column(known, Known::line));
  }

  /** Keeps nulls, which {@code toList} of a stream of optional values would, too. */
  private static <R, T> List<T> column(List<R> rows, Function<R, T> value) {
    return rows.stream().map(value).toList();
  }
}
