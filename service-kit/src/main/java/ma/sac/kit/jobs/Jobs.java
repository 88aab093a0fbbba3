package ma.sac.kit.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.Sql;

/**
 * Long work: accepted in the caller's transaction, done later, once, by whichever instance claims
 * it.
 */
@ApplicationScoped
public class Jobs {
  private final Sql sql;
  private final ObjectMapper json;

  Jobs(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** Accepts a job; it starts within a second of the commit. */
  @Transactional
  public UUID submit(String type, Object input, String createdBy) {
    UUID id = Ids.next();
    sql.update(
        "INSERT INTO job (id, type, status, input, created_by) VALUES (?, ?, 'QUEUED', ?, ?)",
        id,
        type,
        write(input),
        createdBy);
    return id;
  }

  /**
   * Accepts a job unless one of this type and key was ever accepted; says whether it was accepted
   * now.
   */
  @Transactional
  public boolean submitOnce(String type, String uniqueKey, Object input, String createdBy) {
    return sql.update(
            "INSERT INTO job (id, type, unique_key, status, input, created_by) VALUES (?, ?, ?, 'QUEUED', ?, ?) ON CONFLICT DO NOTHING",
            Ids.next(),
            type,
            uniqueKey,
            write(input),
            createdBy)
        == 1;
  }

  /** Submits a period's job unless it is known already, without a failed insert each second. */
  @Transactional
  void submitOnceIn(String type, String period, Object input) {
    boolean known =
        sql.first("SELECT 1 FROM job WHERE type = ? AND unique_key = ?", row -> 1, type, period)
            .isPresent();
    if (!known) {
      submitOnce(type, period, input, "periodic");
    }
  }

  public Optional<JobView> find(UUID id) {
    return sql.first(
        "SELECT * FROM job WHERE id = ?",
        row ->
            new JobView(
                id,
                row.getString("type"),
                row.getString("status"),
                new JobView.Progress(
                    row.getLong("progress_done"), (Long) row.getObject("progress_total")),
                row.getString("last_failure"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "finished_at")),
        id);
  }

  /** Asks the job to stop at its next chunk; one that was not started ends at once when claimed. */
  @Transactional
  public boolean cancel(UUID id) {
    return sql.update(
            "UPDATE job SET cancel_requested = true WHERE id = ? AND status IN ('QUEUED', 'RUNNING')",
            id)
        == 1;
  }

  String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException("Not representable as JSON", impossible);
    }
  }

  <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(
          "A job's own data is unreadable as " + type.getSimpleName(), unreadable);
    }
  }
}
