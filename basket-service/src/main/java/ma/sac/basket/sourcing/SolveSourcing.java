package ma.sac.basket.sourcing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.basket.Fact;
import ma.sac.kit.events.Outbox;
import ma.sac.kit.jobs.JobHandler;
import ma.sac.kit.jobs.JobRun;

/** Solves a revision of a plan outside of any transaction and writes what it found in one. */
@ApplicationScoped
class SolveSourcing implements JobHandler {
  static final String TYPE = "solve-sourcing";

  record Input(UUID planId, int revision) {}

  private final SourcingPlans plans;
  private final SourcingLines lines;
  private final ComputeSourcing compute;
  private final Outbox outbox;

  SolveSourcing(SourcingPlans plans, SourcingLines lines, ComputeSourcing compute, Outbox outbox) {
    this.plans = plans;
    this.lines = lines;
    this.compute = compute;
    this.outbox = outbox;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public void run(JobRun run) {
    Input input = run.input(Input.class);
    SourcingPlan plan = plans.find(input.planId()).orElseThrow();
    if (!isCurrent(plan, run)) {
      return;
    }
    SourcingSolution solution = compute.compute(plan, new JobWatch(run));
    run.finish(
        () -> {
          SourcingPlan locked = plans.locked(plan.id());
          if (isCurrent(locked, run)) {
            record(locked, solution);
          }
        });
  }

  @Override
  public void failed(JobRun run, String reason) {
    end(run, SourcingPlan.Status.FAILED, "The plan could not be computed");
  }

  @Override
  public void cancelled(JobRun run) {
    end(run, SourcingPlan.Status.CANCELLED, null);
  }

  /** A revision that was dropped and asked for again has the same number, but another job. */
  private static boolean isCurrent(SourcingPlan plan, JobRun run) {
    return plan.isBeingSolved() && run.id().equals(plan.jobId());
  }

  private void record(SourcingPlan plan, SourcingSolution solution) {
    lines.write(plan.id(), plan.revision(), solution);
    boolean nothingNew = solution.lines().stream().allMatch(SourcingLine::isPlaced);
    SourcingPlan.Status status = SourcingPlan.Status.PROPOSED;
    if (plan.hasStandingOrders() && nothingNew) {
      status =
          solution.isComplete()
              ? SourcingPlan.Status.APPROVED
              : SourcingPlan.Status.PARTLY_APPROVED;
      plans.settled(plan.id(), status, solution.amount());
    } else if (!plan.hasStandingOrders() && !solution.isComplete()) {
      status = SourcingPlan.Status.INFEASIBLE;
    }
    plans.proposed(plan.id(), status, solution);
    tell(plan.id(), solution);
  }

  private void tell(UUID id, SourcingSolution solution) {
    SourcingPlan plan = plans.find(id).orElseThrow();
    String type =
        switch (plan.status()) {
          case INFEASIBLE -> SourcingPlanEvent.INFEASIBLE;
          case APPROVED -> SourcingPlanEvent.APPROVED;
          case PARTLY_APPROVED -> SourcingPlanEvent.PARTLY_APPROVED;
          default -> null;
        };
    if (type != null) {
      int orders =
          (int)
              solution.lines().stream()
                  .filter(SourcingLine::isPlaced)
                  .map(SourcingLine::orderId)
                  .distinct()
                  .count();
      outbox.publish(
          Fact.ofBaskets(
              type,
              id,
              plans.nextSequence(id),
              SourcingPlanEvent.of(plan, orders, solution.shortfalls())));
    }
  }

  private void end(JobRun run, SourcingPlan.Status status, String failure) {
    Input input = run.input(Input.class);
    SourcingPlan plan = plans.locked(input.planId());
    if (isCurrent(plan, run)) {
      if (plan.hasStandingOrders()) {
        lines.clear(plan.id(), plan.revision());
        plans.revisionDropped(plan, plan.amount());
      } else {
        plans.ended(plan.id(), status, failure);
      }
    }
  }
}
