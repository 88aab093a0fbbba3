package ma.sac.basket.sourcing;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;
import ma.sac.sourcing.Aims;
import ma.sac.sourcing.SourcingResult;
import ma.sac.sourcing.Spread;

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

  /** Ids grow with time. */
  Optional<SourcingPlan> newestOf(UUID campaign) {
    return sql.first(
        "SELECT * FROM sourcing_plan WHERE campaign_id = ? ORDER BY id DESC LIMIT 1",
        SourcingPlans::read,
        campaign);
  }

  void add(SourcingPlan plan) {
    sql.update(
        """
        INSERT INTO sourcing_plan (id, campaign_id, warehouse_id, delivery_date, baskets, model_id, model_version, status, revision,
          job_id, created_by, version, handover_date, remaining_shelf_days, priority_territories, aim_spread, aim_women_led,
          aim_priority, aim_nearness, largest_share, time_limit_seconds, seed, delivery)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?, ?, ?, ?)
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
        plan.version(),
        plan.wish().handoverDate(),
        plan.wish().remainingShelfDays(),
        plan.wish().priorityTerritories(),
        plan.wish().aims().spread(),
        plan.wish().aims().womenLed(),
        plan.wish().aims().priority(),
        plan.wish().aims().nearness(),
        plan.wish().aims().largestShare(),
        plan.wish().timeLimit().toSeconds(),
        plan.wish().seed(),
        plan.delivery());
  }

  void proposed(UUID id, SourcingPlan.Status status, SourcingSolution solution) {
    SourcingQuality quality = solution.quality();
    sql.update(
        """
        UPDATE sourcing_plan SET status = ?, amount = ?, largest_feasible = ?, objective = ?, bound = ?, stopped_by = ?, solved_millis = ?,
          cheapest_amount = ?, money_short = ?, cooperatives_able = ?, cooperatives_served = ?, smallest_share_found = ?,
          largest_share_found = ?, women_led_share_found = ?, version = version + 1
        WHERE id = ?
        """,
        status,
        solution.amount(),
        solution.largestFeasible(),
        quality.objective(),
        quality.bound(),
        quality.stoppedBy(),
        quality.solvedMillis(),
        quality.cheapestAmount(),
        quality.moneyShort(),
        quality.spread().able(),
        quality.spread().served(),
        quality.spread().smallest(),
        quality.spread().largest(),
        quality.spread().womenLed(),
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
        Delivery.valueOf(row.getString("delivery")),
        row.getInt("baskets"),
        row.getObject("model_id", UUID.class),
        row.getInt("model_version"),
        wish(row),
        SourcingPlan.Status.valueOf(row.getString("status")),
        settled == null ? null : SourcingPlan.Status.valueOf(settled),
        row.getInt("revision"),
        row.getBigDecimal("amount"),
        row.getObject("largest_feasible", Integer.class),
        quality(row),
        row.getString("failure"),
        row.getObject("job_id", UUID.class),
        row.getString("created_by"),
        row.getString("approved_by"),
        row.getLong("version"));
  }

  private static SourcingWish wish(ResultSet row) throws SQLException {
    return new SourcingWish(
        row.getObject("handover_date", LocalDate.class),
        row.getInt("remaining_shelf_days"),
        List.of((String[]) row.getArray("priority_territories").getArray()),
        new Aims(
            row.getDouble("aim_spread"),
            row.getDouble("aim_women_led"),
            row.getDouble("aim_priority"),
            row.getDouble("aim_nearness"),
            row.getDouble("largest_share")),
        Duration.ofSeconds(row.getInt("time_limit_seconds")),
        row.getInt("seed"));
  }

  private static SourcingQuality quality(ResultSet row) throws SQLException {
    String stoppedBy = row.getString("stopped_by");
    boolean solved = row.getObject("cooperatives_able") != null;
    return new SourcingQuality(
        row.getObject("objective", Double.class),
        row.getObject("bound", Double.class),
        stoppedBy == null ? null : SourcingResult.Stop.valueOf(stoppedBy),
        row.getObject("solved_millis", Long.class),
        row.getBigDecimal("cheapest_amount"),
        row.getBigDecimal("money_short"),
        solved ? spread(row) : null);
  }

  private static Spread spread(ResultSet row) throws SQLException {
    return new Spread(
        row.getInt("cooperatives_able"),
        row.getInt("cooperatives_served"),
        row.getDouble("smallest_share_found"),
        row.getDouble("largest_share_found"),
        row.getDouble("women_led_share_found"));
  }
}
