package ma.sac.basket.sourcing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Semaphore;
import ma.sac.kit.http.CommonProblem;
import ma.sac.kit.http.Refusal;
import ma.sac.sourcing.NoPlanInTime;
import ma.sac.sourcing.Watch;

/** Puts a plan beside another, or beside what it would be if it were wished otherwise. */
@ApplicationScoped
class CompareSourcing {
  private final ComputeSourcing compute;
  private final SourcingLines lines;
  private final CooperativeShares shares;

  /** A solver takes a core and hundreds of megabytes: who only asks waits for his turn. */
  private final Semaphore one = new Semaphore(1);

  CompareSourcing(ComputeSourcing compute, SourcingLines lines, CooperativeShares shares) {
    this.compute = compute;
    this.lines = lines;
    this.shares = shares;
  }

  SourcingComparison compare(SourcingPlan left, SourcingPlan right) {
    return SourcingComparison.of(side(left), sharesOf(left), side(right), sharesOf(right));
  }

  /** Nothing of it is kept. */
  SourcingComparison whatIf(SourcingPlan plan, WhatIfRequest request) {
    SourcingPlan other = request.of(plan);
    SourcingSolution solution = solve(other);
    return SourcingComparison.of(
        side(plan),
        sharesOf(plan),
        SourcingComparison.Side.of(null, other, solution),
        shares.named(solution.cooperatives()));
  }

  private SourcingSolution solve(SourcingPlan plan) {
    if (!one.tryAcquire()) {
      throw new Refusal(
          CommonProblem.UNAVAILABLE, "Another what-if is being computed: one at a time");
    }
    try {
      return compute.compute(plan, Watch.NOBODY);
    } catch (NoPlanInTime none) {
      throw new Refusal(
          CommonProblem.UNAVAILABLE,
          "No plan was found in time: have one computed with a larger timeLimitSeconds");
    } finally {
      one.release();
    }
  }

  private SourcingComparison.Side side(SourcingPlan plan) {
    return new SourcingComparison.Side(
        plan.id(),
        plan.baskets(),
        plan.wish().aims(),
        plan.amount(),
        plan.quality().cheapestAmount(),
        SourcingPlanView.Proof.of(plan.quality()),
        plan.quality().spread(),
        lines.shortfalls(plan.id(), plan.revision()),
        plan.quality().moneyShort(),
        plan.largestFeasible());
  }

  private List<SourcingPlanView.Cooperative> sharesOf(SourcingPlan plan) {
    return shares.of(plan.id(), plan.revision());
  }
}
