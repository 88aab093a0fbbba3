package ma.sac.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** What people decided against a rank: added to, never changed. */
@ApplicationScoped
class Overrules {
  /** A decision; its reason is sealed with the family's key. */
  record Decision(
      UUID id,
      EnrolmentStatus from,
      EnrolmentStatus to,
      byte[] sealedReason,
      String decidedBy,
      Instant decidedAt) {}

  private final Sql sql;

  Overrules(Sql sql) {
    this.sql = sql;
  }

  /**
   * Places an enrolment otherwise, in a place that is told where it is told already; empty when it
   * is no longer what the person saw.
   */
  Optional<Enrolment> place(Enrolment seen, EnrolmentStatus to, String reason, UUID toldZone) {
    return sql.first(
        """
        UPDATE enrolment SET status = ?, reason = ?, published_zone_id = coalesce(published_zone_id, ?),
          version = version + CASE WHEN ? = 'APPROVED' THEN 1 ELSE 0 END
        WHERE id = ? AND status = ? RETURNING *
        """,
        Enrolment::of,
        to,
        reason,
        toldZone,
        to,
        seen.id(),
        seen.status());
  }

  void add(
      UUID id, UUID enrolment, EnrolmentStatus from, EnrolmentStatus to, byte[] reason, String by) {
    sql.update(
        "INSERT INTO enrolment_overrule (id, enrolment_id, from_status, to_status, sealed_reason, decided_by) VALUES (?, ?, ?, ?, ?, ?)",
        id,
        enrolment,
        from,
        to,
        reason,
        by);
  }

  /** Oldest first. */
  List<Decision> of(UUID enrolment) {
    return sql.list(
        "SELECT * FROM enrolment_overrule WHERE enrolment_id = ? ORDER BY decided_at, id",
        row ->
            new Decision(
                row.getObject("id", UUID.class),
                EnrolmentStatus.valueOf(row.getString("from_status")),
                EnrolmentStatus.valueOf(row.getString("to_status")),
                row.getBytes("sealed_reason"),
                row.getString("decided_by"),
                Sql.instant(row, "decided_at")),
        enrolment);
  }
}
