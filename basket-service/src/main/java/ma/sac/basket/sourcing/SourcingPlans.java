package ma.sac.basket.sourcing;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;

/** All sourcing plans. */
@ApplicationScoped
class SourcingPlans {
  private final Sql sql;

  SourcingPlans(Sql sql) {
    this.sql = sql;
  }

  Optional<SourcingPlan> find(UUID id) {
    return sql.first("SELECT * FROM sourcing_plan WHERE id = ?", SourcingPlans::read, id);
  }

  /** For whoever changes it, until the transaction ends. */
  SourcingPlan locked(UUID id) {
    return sql.first("SELECT * FROM sourcing_plan WHERE id = ? FOR UPDATE", SourcingPlans::read, id)
        .orElseThrow(Refusal::notFound);
  }

  List<SourcingPlan> page(UUID campaign, UUID after, int limit) {
    return campaign == null
        ? sql.list(
            "SELECT * FROM sourcing_plan WHERE (?::uuid IS NULL OR id > ?::uuid) ORDER BY id LIMIT ?",
            SourcingPlans::read,
            after,
            after,
            limit + 1)
        : sql.list(
            "SELECT * FROM sourcing_plan WHERE campaign_id = ? AND (?::uuid IS NULL OR id > ?::uuid) ORDER BY campaign_id, id LIMIT ?",
            SourcingPlans::read,
            campaign,
            after,
            after,
            limit + 1);
  }

  void add(SourcingPlan plan) {
    sql.update(
        """
        INSERT INTO sourcing_plan (id, campaign_id, warehouse_id, delivery_date, baskets, model_id, model_version, status, revision,
          job_id, created_by, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        plan.id(),
        plan.campaignId(),
        plan.warehouseId(),
        plan.deliveryDate(),
        plan.baskets(),
        plan.modelId(),
        plan.modelVersion(),
        plan.status(),
        plan.revision(),
        plan.jobId(),
        plan.createdBy(),
        plan.version());
  }

  void proposed(UUID id, SourcingPlan.Status status, BigDecimal amount, Integer largestFeasible) {
    sql.update(
        "UPDATE sourcing_plan SET status = ?, amount = ?, largest_feasible = ?, version = version + 1 WHERE id = ?",
        status,
        amount,
        largestFeasible,
        id);
  }

  void approving(UUID id, UUID jobId, String by) {
    sql.update(
        "UPDATE sourcing_plan SET status = 'APPROVING', job_id = ?, approved_by = ?, version = version + 1 WHERE id = ?",
        jobId,
        by,
        id);
  }

  void revising(UUID id, UUID jobId) {
    sql.update(
        """
        UPDATE sourcing_plan SET settled_status = status, status = 'REVISING', revision = revision + 1, job_id = ?,
          largest_feasible = NULL, failure = NULL, version = version + 1 WHERE id = ?
        """,
        jobId,
        id);
  }

  void settled(UUID id, SourcingPlan.Status status, BigDecimal amount) {
    sql.update(
        "UPDATE sourcing_plan SET status = ?, settled_status = ?, amount = ?, version = version + 1 WHERE id = ?",
        status,
        status,
        amount,
        id);
  }

  /** Back to what stood before the revision. */
  void revisionDropped(SourcingPlan plan, BigDecimal amount) {
    sql.update(
        "UPDATE sourcing_plan SET status = settled_status, revision = ?, amount = ?, version = version + 1 WHERE id = ?",
        plan.revision() - 1,
        amount,
        plan.id());
  }

  void ended(UUID id, SourcingPlan.Status status, String failure) {
    sql.update(
        "UPDATE sourcing_plan SET status = ?, failure = ?, version = version + 1 WHERE id = ?",
        status,
        failure,
        id);
  }

  /** Counts a published fact of the plan. */
  long nextSequence(UUID id) {
    return sql.number(
        "UPDATE sourcing_plan SET published = published + 1 WHERE id = ? RETURNING published", id);
  }

  private static SourcingPlan read(ResultSet row) throws SQLException {
    String settled = row.getString("settled_status");
    return new SourcingPlan(
        row.getObject("id", UUID.class),
        row.getObject("campaign_id", UUID.class),
        row.getObject("warehouse_id", UUID.class),
        row.getObject("delivery_date", LocalDate.class),
        row.getInt("baskets"),
        row.getObject("model_id", UUID.class),
        row.getInt("model_version"),
        SourcingPlan.Status.valueOf(row.getString("status")),
        settled == null ? null : SourcingPlan.Status.valueOf(settled),
        row.getInt("revision"),
        row.getBigDecimal("amount"),
        row.getObject("largest_feasible", Integer.class),
        row.getString("failure"),
        row.getObject("job_id", UUID.class),
        row.getString("created_by"),
        row.getString("approved_by"),
        row.getLong("version"));
  }
}
