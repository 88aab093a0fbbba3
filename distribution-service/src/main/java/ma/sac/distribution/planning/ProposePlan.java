package ma.sac.distribution.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.sac.distribution.campaigns.CampaignGate;
import ma.sac.distribution.known.EnrolmentCompleteness;
import ma.sac.kit.db.Ids;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.jobs.Jobs;

/** Asks for a plan, approves it or drops it; the long work is done by jobs. */
@ApplicationScoped
class ProposePlan {
  private final DistributionPlans plans;
  private final CampaignGate campaigns;
  private final EnrolmentCompleteness completeness;
  private final BasketSupply supply;
  private final Jobs jobs;

  ProposePlan(
      DistributionPlans plans,
      CampaignGate campaigns,
      EnrolmentCompleteness completeness,
      BasketSupply supply,
      Jobs jobs) {
    this.plans = plans;
    this.campaigns = campaigns;
    this.completeness = completeness;
    this.supply = supply;
    this.jobs = jobs;
  }

  @Transactional
  public DistributionPlan propose(PlanRequest request, String by) {
    campaigns.requireOpen(request.campaignId());
    long revision = completeness.require(request.campaignId());
    supply.require(request.campaignId());
    UUID id = Ids.next();
    UUID job = jobs.submit(ComputePlan.TYPE, new ComputePlan.Input(id), by);
    plans.add(id, request, revision, job, by);
    return plans.find(id).orElseThrow();
  }

  /** A second approval while vouchers are being issued finds the first. */
  @Transactional
  public DistributionPlan approve(UUID id, String by) {
    DistributionPlan plan = plans.lock(id);
    if (plan.status() != PlanStatus.PROPOSED) {
      throw Refusal.conflict("Only a proposed plan is approved; this is " + plan.status());
    }
    if (plan.approvedBy() != null) {
      return plan;
    }
    campaigns.requireOpen(plan.campaignId());
    supply.require(plan.campaignId());
    plans.requireFresh(plan);
    UUID job = jobs.submit(IssueVouchers.TYPE, new IssueVouchers.Input(id), by);
    plans.approvalAsked(id, job, by);
    return plans.find(id).orElseThrow();
  }

  @Transactional
  public DistributionPlan cancel(UUID id) {
    DistributionPlan plan = plans.lock(id);
    boolean open = plan.status() == PlanStatus.COMPUTING || plan.status() == PlanStatus.PROPOSED;
    if (!open || plan.approvedBy() != null) {
      throw Refusal.conflict("A plan that is approved or ended cannot be cancelled");
    }
    jobs.cancel(plan.jobId());
    plans.end(id, PlanStatus.CANCELLED, null);
    return plans.find(id).orElseThrow();
  }
}
