package ma.sac.beneficiary.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** A campaign's families as the machine proposes them and a person approves. */
record EnrolmentList(
    UUID id,
    UUID campaignId,
    int revision,
    Status status,
    int baskets,
    Integer minimumScore,
    Criteria criteria,
    long proposed,
    long waitlisted,
    long refused,
    long proposedBaskets,
    long approved,
    long approvedBaskets,
    long duplicatesPrevented,
    UUID jobId,
    String failure,
    String createdBy,
    Instant createdAt,
    String approvedBy,
    Instant approvedAt,
    long told,
    long version) {

  enum Status {
    COMPUTING,
    PROPOSED,
    APPROVING,
    APPROVED,
    SUPERSEDED,
    FAILED
  }

  /** As {@code SELECT *} reads it; the criteria are read by the caller, who knows JSON. */
  static EnrolmentList of(ResultSet row, Criteria criteria) throws SQLException {
    return new EnrolmentList(
        row.getObject("id", UUID.class),
        row.getObject("campaign_id", UUID.class),
        row.getInt("revision"),
        Status.valueOf(row.getString("status")),
        row.getInt("baskets"),
        (Integer) row.getObject("minimum_score"),
        criteria,
        row.getLong("proposed"),
        row.getLong("waitlisted"),
        row.getLong("refused"),
        row.getLong("proposed_baskets"),
        row.getLong("approved"),
        row.getLong("approved_baskets"),
        row.getLong("duplicates_prevented"),
        row.getObject("job_id", UUID.class),
        row.getString("failure"),
        row.getString("created_by"),
        Sql.instant(row, "created_at"),
        row.getString("approved_by"),
        Sql.instant(row, "approved_at"),
        row.getLong("told"),
        row.getLong("version"));
  }
}
