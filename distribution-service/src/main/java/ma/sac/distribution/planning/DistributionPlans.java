package ma.sac.distribution.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.distribution.DistributionProblem;
import ma.sac.distribution.Reach;
import ma.sac.distribution.Where;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.jobs.JobView;
import ma.sac.kit.jobs.Jobs;

/** The distribution plans on record. */
@ApplicationScoped
class DistributionPlans {
  private final Sql sql;
  private final Jobs jobs;
  private final Reach reach;

  DistributionPlans(Sql sql, Jobs jobs, Reach reach) {
    this.sql = sql;
    this.reach = reach;
    this.jobs = jobs;
  }

  Optional<DistributionPlan> find(UUID id) {
    return sql.first("SELECT * FROM distribution_plan WHERE id = ?", DistributionPlan::read, id);
  }

  DistributionPlan lock(UUID id) {
    return sql.first(
            "SELECT * FROM distribution_plan WHERE id = ? FOR UPDATE", DistributionPlan::read, id)
        .orElseThrow(Refusal::notFound);
  }

  List<DistributionPlan> list(UUID campaign, UUID after, int limit) {
    Where where = reach.ofCampaigns(Where.everything().and("campaign_id = ?", campaign));
    return sql.list(
        "SELECT * FROM distribution_plan" + where.page(after, limit),
        DistributionPlan::read,
        where.arguments());
  }

  void add(UUID id, PlanRequest request, long listRevision, UUID job, String by) {
    sql.update(
        "INSERT INTO distribution_plan (id, campaign_id, from_day, days, status, list_revision, job_id, created_by) VALUES (?, ?, ?, ?, 'COMPUTING', ?, ?, ?)",
        id,
        request.campaignId(),
        request.fromDay(),
        request.days(),
        listRevision,
        job,
        by);
  }

  void end(UUID id, PlanStatus status, String failure) {
    sql.update(
        "UPDATE distribution_plan SET status = ?, failure = ?, version = version + 1 WHERE id = ? AND status IN ('COMPUTING', 'PROPOSED')",
        status,
        failure,
        id);
  }

  void approvalAsked(UUID id, UUID job, String by) {
    sql.update(
        "UPDATE distribution_plan SET approved_by = ?, job_id = ?, version = version + 1 WHERE id = ?",
        by,
        job,
        id);
  }

  void approvalFailed(UUID id, String failure) {
    sql.update(
        "UPDATE distribution_plan SET approved_by = NULL, failure = ?, version = version + 1 WHERE id = ? AND status = 'PROPOSED'",
        failure,
        id);
  }

  /** One plan of a campaign is in force: the one before makes room in the same transaction. */
  void inForce(DistributionPlan plan) {
    sql.update(
        "UPDATE distribution_plan SET status = 'SUPERSEDED', version = version + 1 WHERE campaign_id = ? AND status = 'APPROVED' AND id <> ?",
        plan.campaignId(),
        plan.id());
    sql.update(
        "UPDATE distribution_plan SET status = 'APPROVED', approved_at = clock_timestamp(), version = version + 1 WHERE id = ? AND status = 'PROPOSED'",
        plan.id());
  }

  /**
   * Refused for a plan at whose sites another took places since it was computed, or is taking them
   * now. Who approves holds its sites, so that of two at one moment the second sees the first.
   */
  void requireFresh(DistributionPlan plan) {
    sql.list(
        "SELECT id FROM site WHERE id IN (SELECT site_id FROM plan_site_day WHERE plan_id = ?) ORDER BY id FOR NO KEY UPDATE",
        row -> row.getObject(1, UUID.class),
        plan.id());
    long overtaken =
        sql.number(
            """
            SELECT count(*) FROM distribution_plan other WHERE other.id <> ?
              AND (other.approved_at > ? OR other.status = 'PROPOSED' AND other.approved_by IS NOT NULL)
              AND EXISTS (SELECT 1 FROM plan_site_day mine JOIN plan_site_day theirs USING (site_id, day)
                          WHERE mine.plan_id = ? AND theirs.plan_id = other.id)
            """,
            plan.id(),
            plan.computedAt(),
            plan.id());
    if (overtaken > 0) {
      throw new Refusal(
          DistributionProblem.PLAN_STALE, "Another plan took places at its sites meanwhile");
    }
  }

  PlanView view(DistributionPlan plan) {
    JobView.Progress progress =
        plan.jobId() == null ? null : jobs.find(plan.jobId()).map(JobView::progress).orElse(null);
    return new PlanView(
        plan.id(),
        plan.status(),
        plan.version(),
        progress,
        plan.campaignId(),
        plan.fromDay(),
        plan.days(),
        plan.listRevision(),
        plan.assigned(),
        plan.unassigned(),
        plan.baskets(),
        plan.failure(),
        siteDays(plan.id()),
        leftOut(plan.id()));
  }

  private List<PlanView.SiteDay> siteDays(UUID plan) {
    return sql.list(
        "SELECT site_id, day, enrolments, baskets FROM plan_site_day WHERE plan_id = ? ORDER BY day, site_id",
        row ->
            new PlanView.SiteDay(
                row.getObject(1, UUID.class),
                row.getObject(2, LocalDate.class),
                row.getInt(3),
                row.getInt(4)),
        plan);
  }

  private List<PlanView.LeftOut> leftOut(UUID plan) {
    return sql.list(
        "SELECT left_out, count(*) FROM plan_assignment WHERE plan_id = ? AND left_out IS NOT NULL GROUP BY left_out ORDER BY left_out",
        row -> new PlanView.LeftOut(row.getString(1), row.getInt(2)),
        plan);
  }
}
