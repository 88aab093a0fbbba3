package ma.sac.distribution.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import ma.sac.distribution.campaigns.CampaignGate;
import ma.sac.distribution.campaigns.CampaignStatus;
import ma.sac.distribution.vouchers.VoucherIssue;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.Outbox;
import ma.sac.kit.jobs.JobHandler;
import ma.sac.kit.jobs.JobRun;

/** An approved plan becomes rights: one voucher a basket, a thousand enrolments at a time. */
@ApplicationScoped
class IssueVouchers implements JobHandler {
  record Input(UUID planId) {}

  record Reached(UUID enrolmentId, long vouchers) {}

  static final String TYPE = "issue-vouchers";
  private static final int CHUNK = 500;
  private static final int LONGEST_BACKLOG = 10_000;

  private final DistributionPlans plans;
  private final CampaignGate campaigns;
  private final VoucherIssue vouchers;
  private final Outbox outbox;
  private final Sql sql;

  IssueVouchers(
      DistributionPlans plans,
      CampaignGate campaigns,
      VoucherIssue vouchers,
      Outbox outbox,
      Sql sql) {
    this.plans = plans;
    this.campaigns = campaigns;
    this.vouchers = vouchers;
    this.outbox = outbox;
    this.sql = sql;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public void run(JobRun run) throws InterruptedException {
    DistributionPlan plan = plans.find(run.input(Input.class).planId()).orElseThrow();
    Reached reached = run.checkpoint(Reached.class).orElse(new Reached(new UUID(0, 0), 0));
    while (true) {
      waitForRelay(run, reached, plan);
      List<VoucherIssue.Right> chunk = next(plan, reached.enrolmentId());
      if (chunk.isEmpty()) {
        run.finish(() -> inForce(plan));
        return;
      }
      Reached before = reached;
      Reached after = new Reached(chunk.get(chunk.size() - 1).enrolmentId(), 0);
      long[] issued = {0};
      run.chunk(
          () -> {
            boolean open = campaigns.status(plan.campaignId()) == CampaignStatus.OPEN;
            issued[0] = before.vouchers() + (open ? vouchers.issue(chunk) : 0);
            return new JobRun.Progress(
                new Reached(after.enrolmentId(), issued[0]), issued[0], (long) plan.baskets());
          });
      reached = new Reached(after.enrolmentId(), issued[0]);
    }
  }

  /** What was issued stands; the plan can be approved again and goes on from there. */
  @Override
  public void failed(JobRun run, String reason) {
    plans.approvalFailed(run.input(Input.class).planId(), reason);
  }

  private void inForce(DistributionPlan plan) {
    if (campaigns.status(plan.campaignId()) == CampaignStatus.OPEN) {
      plans.inForce(plan);
    } else {
      plans.end(plan.id(), PlanStatus.CANCELLED, "the campaign is no longer open");
    }
  }

  /** Bulk work gives way to the events of everybody else. */
  private void waitForRelay(JobRun run, Reached reached, DistributionPlan plan)
      throws InterruptedException {
    while (outbox.backlog() > LONGEST_BACKLOG) {
      run.progress(reached.vouchers(), (long) plan.baskets());
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private List<VoucherIssue.Right> next(DistributionPlan plan, UUID after) {
    return sql.list(
        "SELECT enrolment_id, baskets, site_id, day, slot FROM plan_assignment WHERE plan_id = ? AND enrolment_id > ? AND site_id IS NOT NULL ORDER BY enrolment_id LIMIT ?",
        row ->
            new VoucherIssue.Right(
                plan.id(),
                plan.campaignId(),
                row.getObject("enrolment_id", UUID.class),
                row.getInt("baskets"),
                row.getObject("site_id", UUID.class),
                row.getObject("day", java.time.LocalDate.class),
                row.getString("slot")),
        plan.id(),
        after,
        CHUNK);
  }
}
