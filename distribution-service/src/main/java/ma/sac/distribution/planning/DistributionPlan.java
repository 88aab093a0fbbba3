package ma.sac.distribution.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** A distribution plan as its row has it. */
record DistributionPlan(
    UUID id,
    UUID campaignId,
    LocalDate fromDay,
    int days,
    PlanStatus status,
    long listRevision,
    int assigned,
    int unassigned,
    int baskets,
    String failure,
    UUID jobId,
    Instant computedAt,
    String approvedBy,
    long version) {
  static DistributionPlan read(ResultSet row) throws SQLException {
    return new DistributionPlan(
        row.getObject("id", UUID.class),
        row.getObject("campaign_id", UUID.class),
        row.getObject("from_day", LocalDate.class),
        row.getInt("days"),
        PlanStatus.valueOf(row.getString("status")),
        row.getLong("list_revision"),
        row.getInt("assigned"),
        row.getInt("unassigned"),
        row.getInt("baskets"),
        row.getString("failure"),
        row.getObject("job_id", UUID.class),
        Sql.instant(row, "computed_at"),
        row.getString("approved_by"),
        row.getLong("version"));
  }
}
