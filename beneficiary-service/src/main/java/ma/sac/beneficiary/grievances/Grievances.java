package ma.sac.beneficiary.grievances;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** Complaints, sealed, of the families that the transaction's scope covers. */
@ApplicationScoped
class Grievances {
  record Row(
      UUID id,
      GrievanceView.Category category,
      UUID campaignId,
      UUID householdId,
      GrievanceView.Status status,
      byte[] sealedText,
      byte[] sealedAnswer,
      LocalDate dueOn,
      java.time.Instant createdAt,
      java.time.Instant answeredAt,
      String answeredBy,
      long version) {

    private static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getObject("id", UUID.class),
          GrievanceView.Category.valueOf(row.getString("category")),
          row.getObject("campaign_id", UUID.class),
          row.getObject("household_id", UUID.class),
          GrievanceView.Status.valueOf(row.getString("status")),
          row.getBytes("sealed_text"),
          row.getBytes("sealed_answer"),
          row.getObject("due_on", LocalDate.class),
          Sql.instant(row, "created_at"),
          Sql.instant(row, "answered_at"),
          row.getString("answered_by"),
          row.getLong("version"));
    }
  }

  private final Sql sql;

  Grievances(Sql sql) {
    this.sql = sql;
  }

  Optional<Row> find(UUID id) {
    return sql.first("SELECT * FROM grievance WHERE id = ?", Row::of, id);
  }

  Optional<Row> lock(UUID id) {
    return sql.first("SELECT * FROM grievance WHERE id = ? FOR UPDATE", Row::of, id);
  }

  /** Oldest first, one more than asked for. */
  List<Row> page(GrievanceView.Status status, UUID after, int limit) {
    String from = Objects.requireNonNullElse(after, new UUID(0, 0)).toString();
    return status == null
        ? sql.list(
            "SELECT * FROM grievance WHERE id > ?::uuid ORDER BY id LIMIT ?",
            Row::of,
            from,
            limit + 1)
        : sql.list(
            "SELECT * FROM grievance WHERE status = ? AND id > ?::uuid ORDER BY id LIMIT ?",
            Row::of,
            status,
            from,
            limit + 1);
  }

  void add(UUID id, GrievanceRequest request, byte[] sealedText, LocalDate dueOn, String by) {
    sql.update(
        "INSERT INTO grievance (id, category, campaign_id, household_id, status, sealed_text, due_on, created_by) VALUES (?, ?, ?, ?, 'OPEN', ?, ?, ?)",
        id,
        request.category(),
        request.campaignId(),
        request.householdId(),
        sealedText,
        dueOn,
        by);
  }

  void answered(UUID id, byte[] sealedAnswer, String by) {
    sql.update(
        "UPDATE grievance SET status = 'ANSWERED', sealed_answer = ?, answered_by = ?, answered_at = now(), version = version + 1 WHERE id = ?",
        sealedAnswer,
        by,
        id);
  }
}
