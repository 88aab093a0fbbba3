package ma.sac.beneficiary.grievances;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/**
 * Complaints, sealed, of the families that the transaction's scope covers. None is shown to the
 * person whom it names, by {@code reader}, their mark.
 */
@ApplicationScoped
class Grievances {
  record Row(
      UUID id,
      GrievanceView.Category category,
      UUID campaignId,
      UUID householdId,
      GrievanceView.Channel channel,
      GrievanceView.Status status,
      byte[] sealedText,
      byte[] sealedAbout,
      byte[] sealedAnswer,
      GrievanceView.Effect effect,
      UUID effectEnrolment,
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
          word(GrievanceView.Channel.class, row.getString("channel")),
          GrievanceView.Status.valueOf(row.getString("status")),
          row.getBytes("sealed_text"),
          row.getBytes("sealed_about"),
          row.getBytes("sealed_answer"),
          word(GrievanceView.Effect.class, row.getString("effect")),
          row.getObject("effect_enrolment", UUID.class),
          row.getObject("due_on", LocalDate.class),
          Sql.instant(row, "created_at"),
          Sql.instant(row, "answered_at"),
          row.getString("answered_by"),
          row.getLong("version"));
    }
  }

  private static <E extends Enum<E>> E word(Class<E> words, String text) {
    return text == null ? null : Enum.valueOf(words, text);
  }

  private static final String NOT_TO_WHOM_IT_NAMES = " AND (about_mark IS NULL OR about_mark <> ?)";

  private final Sql sql;

  Grievances(Sql sql) {
    this.sql = sql;
  }

  Optional<Row> find(UUID id, byte[] reader) {
    return sql.first(
        "SELECT * FROM grievance WHERE id = ?" + NOT_TO_WHOM_IT_NAMES, Row::of, id, reader);
  }

  Optional<Row> lock(UUID id, byte[] reader) {
    return sql.first(
        "SELECT * FROM grievance WHERE id = ?" + NOT_TO_WHOM_IT_NAMES + " FOR UPDATE",
        Row::of,
        id,
        reader);
  }

  /** Which complaints are wanted; what is null does not filter. */
  record Wanted(GrievanceView.Status status, GrievanceView.Category category, boolean overdue) {}

  /** Oldest first, one more than asked for. */
  List<Row> page(Wanted wanted, LocalDate today, byte[] reader, UUID after, int limit) {
    StringBuilder query =
        new StringBuilder("SELECT * FROM grievance WHERE id > ?::uuid" + NOT_TO_WHOM_IT_NAMES);
    List<Object> arguments = new ArrayList<>();
    arguments.add(Objects.requireNonNullElse(after, new UUID(0, 0)).toString());
    arguments.add(reader);
    if (wanted.status() != null) {
      query.append(" AND status = ?");
      arguments.add(wanted.status());
    }
    if (wanted.category() != null) {
      query.append(" AND category = ?");
      arguments.add(wanted.category());
    }
    if (wanted.overdue()) {
      query.append(" AND status = 'OPEN' AND due_on < ?");
      arguments.add(today);
    }
    arguments.add(limit + 1);
    return sql.list(query.append(" ORDER BY id LIMIT ?").toString(), Row::of, arguments.toArray());
  }

  /** The words of a complaint, sealed; {@code aboutMark} is of the person named. */
  record Sealed(byte[] text, byte[] about, byte[] aboutMark) {}

  void add(UUID id, GrievanceRequest request, Sealed sealed, LocalDate dueOn, String by) {
    sql.update(
        """
        INSERT INTO grievance (id, category, campaign_id, household_id, channel, status, sealed_text, sealed_about, about_mark, due_on, created_by)
        VALUES (?, ?, ?, ?, ?, 'OPEN', ?, ?, ?, ?, ?)
        """,
        id,
        request.category(),
        request.campaignId(),
        request.householdId(),
        request.channel(),
        sealed.text(),
        sealed.about(),
        sealed.aboutMark(),
        dueOn,
        by);
  }

  void answered(
      UUID id, byte[] sealedAnswer, GrievanceView.Effect effect, UUID enrolment, String by) {
    sql.update(
        "UPDATE grievance SET status = 'ANSWERED', sealed_answer = ?, effect = ?, effect_enrolment = ?, answered_by = ?, answered_at = now(), version = version + 1 WHERE id = ?",
        sealedAnswer,
        effect,
        enrolment,
        by,
        id);
  }

  /** Whether the enrolment gives its family baskets. */
  boolean isEnrolled(UUID enrolment) {
    return sql.first(
            "SELECT 1 FROM enrolment WHERE id = ? AND status IN ('APPROVED', 'PARTLY_SERVED', 'SERVED')",
            row -> 1,
            enrolment)
        .isPresent();
  }
}
