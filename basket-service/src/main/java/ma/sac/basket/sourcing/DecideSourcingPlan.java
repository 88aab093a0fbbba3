package ma.sac.basket.sourcing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.UUID;
import ma.sac.basket.campaigns.KnownCampaigns;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.jobs.Jobs;

/** What people decide about a plan: approve it, cancel it, have it revised. */
@ApplicationScoped
class DecideSourcingPlan {
  private final SourcingPlans plans;
  private final SourcingLines lines;
  private final KnownCampaigns campaigns;
  private final Jobs jobs;
  private final Audit audit;

  DecideSourcingPlan(
      SourcingPlans plans, SourcingLines lines, KnownCampaigns campaigns, Jobs jobs, Audit audit) {
    this.plans = plans;
    this.lines = lines;
    this.campaigns = campaigns;
    this.jobs = jobs;
    this.audit = audit;
  }

  /** Orders are placed by a job, which may be killed and resumed at any point. */
  @Transactional
  SourcingPlan approve(UUID id, String by) {
    SourcingPlan plan = plans.locked(id);
    plan.mustBeProposed();
    campaigns.active(plan.campaignId());
    UUID job = jobs.submit(PlaceOrders.TYPE, new PlaceOrders.Input(id, plan.revision(), by), by);
    plans.approving(id, job, by);
    audit.record("approveSourcingPlan", "sourcing-plan:" + id, null);
    return plans.find(id).orElseThrow();
  }

  @Transactional
  SourcingPlan cancel(UUID id) {
    SourcingPlan plan = plans.locked(id);
    plan.mustBeUndecided();
    if (plan.isBeingSolved()) {
      jobs.cancel(plan.jobId());
    }
    if (plan.hasStandingOrders()) {
      lines.clear(id, plan.revision());
      plans.revisionDropped(plan, orderedBefore(plan));
    } else {
      plans.ended(id, SourcingPlan.Status.CANCELLED, null);
    }
    audit.record("cancelSourcingPlan", "sourcing-plan:" + id, null);
    return plans.find(id).orElseThrow();
  }

  @Transactional
  SourcingPlan revise(UUID id, String by) {
    SourcingPlan plan = plans.locked(id);
    plan.mustBeSettled();
    campaigns.active(plan.campaignId());
    UUID job =
        jobs.submit(SolveSourcing.TYPE, new SolveSourcing.Input(id, plan.revision() + 1), by);
    plans.revising(id, job);
    audit.record("reviseSourcingPlan", "sourcing-plan:" + id, null);
    return plans.find(id).orElseThrow();
  }

  private BigDecimal orderedBefore(SourcingPlan plan) {
    return lines.of(plan.id(), plan.revision() - 1).stream()
        .filter(SourcingLine::isPlaced)
        .map(SourcingLine::amount)
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }
}
