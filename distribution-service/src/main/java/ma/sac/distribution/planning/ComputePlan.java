package ma.sac.distribution.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.kit.jobs.JobHandler;
import ma.sac.kit.jobs.JobRun;

/** Gives each enrolment its site, day and slot; written at once when all are known. */
@ApplicationScoped
class ComputePlan implements JobHandler {
  record Input(UUID planId) {}

  static final String TYPE = "compute-distribution-plan";
  private static final int ROWS = 10_000;

  private final DistributionPlans plans;
  private final PlanningInput input;
  private final Sql sql;

  ComputePlan(DistributionPlans plans, PlanningInput input, Sql sql) {
    this.plans = plans;
    this.input = input;
    this.sql = sql;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public void run(JobRun run) {
    DistributionPlan plan = plans.find(run.input(Input.class).planId()).orElseThrow();
    List<Demand> demands = input.demands(plan.campaignId());
    run.progress(0, (long) demands.size());
    List<Assignment> assignments =
        new NearestSite(input.zones(), input.calendars(plan.fromDay(), plan.days()))
            .assign(demands);
    run.progress(demands.size(), (long) demands.size());
    run.finish(() -> write(plan, assignments));
  }

  @Override
  public void failed(JobRun run, String reason) {
    plans.end(run.input(Input.class).planId(), PlanStatus.FAILED, reason);
  }

  @Override
  public void cancelled(JobRun run) {
    plans.end(run.input(Input.class).planId(), PlanStatus.CANCELLED, null);
  }

  private void write(DistributionPlan plan, List<Assignment> assignments) {
    for (int from = 0; from < assignments.size(); from += ROWS) {
      insert(plan.id(), assignments.subList(from, Math.min(from + ROWS, assignments.size())));
    }
    sql.update(
        """
        INSERT INTO plan_site_day (plan_id, site_id, day, enrolments, baskets)
        SELECT plan_id, site_id, day, count(*), sum(baskets) FROM plan_assignment WHERE plan_id = ? AND site_id IS NOT NULL GROUP BY plan_id, site_id, day
        """,
        plan.id());
    sql.update(
        """
        UPDATE distribution_plan p SET status = 'PROPOSED', computed_at = clock_timestamp(), version = version + 1,
          assigned = totals.assigned, unassigned = totals.unassigned, baskets = totals.baskets
        FROM (SELECT count(site_id) AS assigned, count(*) - count(site_id) AS unassigned, coalesce(sum(baskets) FILTER (WHERE site_id IS NOT NULL), 0) AS baskets
              FROM plan_assignment WHERE plan_id = ?) totals
        WHERE p.id = ? AND p.status = 'COMPUTING'
        """,
        plan.id(),
        plan.id());
  }

  private void insert(UUID plan, List<Assignment> assignments) {
    sql.update(
        """
        INSERT INTO plan_assignment (plan_id, enrolment_id, baskets, site_id, day, slot, left_out)
        SELECT ?, * FROM unnest(?::uuid[], ?::int[], ?::uuid[], ?::date[], ?::text[], ?::text[])
        """,
        plan,
        assignments.stream().map(Assignment::enrolmentId).toList(),
        assignments.stream().map(Assignment::baskets).toList(),
        assignments.stream().map(Assignment::siteId).toList(),
        assignments.stream().map(a -> a.day() == null ? null : a.day().toString()).toList(),
        assignments.stream().map(Assignment::slot).toList(),
        assignments.stream().map(Assignment::leftOut).toList());
  }
}
