package ma.sac.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** The enrolments that the transaction's scope covers. */
@ApplicationScoped
class Enrolments {
  private final Sql sql;

  Enrolments(Sql sql) {
    this.sql = sql;
  }

  Optional<Enrolment> find(UUID id) {
    return sql.first("SELECT * FROM enrolment WHERE id = ?", Enrolment::of, id);
  }

  /** Newest list first. */
  List<Enrolment> findAll(Collection<UUID> ids) {
    return sql.list(
        "SELECT * FROM enrolment WHERE id = ANY (?::uuid[]) ORDER BY list_id DESC, id",
        Enrolment::of,
        ids);
  }

  /** The last of a list's order who was given a basket by it. */
  Optional<EnrolmentExplanation.LastIn> lastIn(UUID list) {
    return sql.first(
        "SELECT rank, score FROM enrolment WHERE list_id = ? AND status IN ('PROPOSED', 'APPROVED', 'SERVED', 'PARTLY_SERVED') ORDER BY rank DESC LIMIT 1",
        row -> new EnrolmentExplanation.LastIn(row.getLong(1), row.getInt(2)),
        list);
  }

  /** One more than asked for, by id. */
  List<Enrolment> page(UUID campaign, EnrolmentStatus status, UUID after, int limit) {
    StringBuilder query = new StringBuilder("SELECT * FROM enrolment WHERE campaign_id = ?");
    List<Object> arguments = new ArrayList<>(List.of(campaign));
    if (status != null) {
      query.append(" AND status = ?");
      arguments.add(status);
    }
    if (after != null) {
      query.append(" AND id > ?");
      arguments.add(after);
    }
    arguments.add(limit + 1);
    return sql.list(
        query.append(" ORDER BY id LIMIT ?").toString(), Enrolment::of, arguments.toArray());
  }

  /** An enrolment that was withdrawn, and what it was before. */
  record Withdrawn(Enrolment enrolment, EnrolmentStatus before) {}

  /** Withdraws those that are not served in whole or part; the others stay as they are. */
  List<Withdrawn> withdraw(Collection<UUID> ids, String reason) {
    return sql.list(
        """
        WITH before AS (SELECT id, status AS was FROM enrolment WHERE id = ANY (?::uuid[]) AND status IN ('PROPOSED', 'WAITLISTED', 'APPROVED') ORDER BY id FOR UPDATE)
        UPDATE enrolment SET status = 'WITHDRAWN', reason = ?, version = version + 1 FROM before WHERE enrolment.id = before.id
        RETURNING enrolment.*, before.was
        """,
        row -> new Withdrawn(Enrolment.of(row), EnrolmentStatus.valueOf(row.getString("was"))),
        ids,
        reason);
  }

  /**
   * Destroys what could tell by the identity which enrolments these are: a random mark takes its
   * place.
   */
  void forgetIdentity(Collection<UUID> ids) {
    sql.update(
        "UPDATE enrolment SET identity_mark = uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) WHERE id = ANY (?::uuid[])",
        ids);
  }

  /** Families whose facts changed wait for verification, not for a basket. */
  void refuseProposed(Collection<UUID> ids, String reason) {
    sql.update(
        "UPDATE enrolment SET status = 'REFUSED', reason = ? WHERE id = ANY (?::uuid[]) AND status IN ('PROPOSED', 'WAITLISTED')",
        reason,
        ids);
  }

  /** Moves what is not served yet to another zone and says which are so. */
  List<Enrolment> move(
      Collection<UUID> ids, String region, String province, String territory, UUID zone) {
    return sql.list(
        """
        UPDATE enrolment SET region = ?, province = ?, territory = ?, zone_id = ?, published_zone_id = told.published_zone_id, version = version + 1
        FROM enrolment_list_zone told
        WHERE enrolment.id = ANY (?::uuid[]) AND enrolment.status = 'APPROVED' AND told.list_id = enrolment.list_id AND told.territory = ? AND told.zone_id = ?
          AND (enrolment.zone_id <> told.zone_id OR enrolment.territory <> told.territory)
        RETURNING enrolment.*
        """,
        Enrolment::of,
        region,
        province,
        territory,
        zone,
        ids,
        territory,
        zone);
  }
}
