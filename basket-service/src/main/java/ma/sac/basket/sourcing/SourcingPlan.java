package ma.sac.basket.sourcing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.http.Refusal;

/** Which cooperatives supply how much of what for so many baskets; approved, it becomes orders. */
record SourcingPlan(
    UUID id,
    UUID campaignId,
    UUID warehouseId,
    LocalDate deliveryDate,
    Delivery delivery,
    int baskets,
    UUID modelId,
    int modelVersion,
    SourcingWish wish,
    Status status,
    Status settledStatus,
    int revision,
    BigDecimal amount,
    Integer largestFeasible,
    SourcingQuality quality,
    String failure,
    UUID jobId,
    String createdBy,
    String approvedBy,
    long version) {

  /**
   * {@code REVISING} is a revision being solved; solved it is {@code PROPOSED} again, while the
   * orders of earlier revisions stand.
   */
  enum Status {
    COMPUTING,
    PROPOSED,
    INFEASIBLE,
    FAILED,
    CANCELLED,
    APPROVING,
    APPROVED,
    PARTLY_APPROVED,
    REVISING
  }

  private static final Set<Status> SETTLED = Set.of(Status.APPROVED, Status.PARTLY_APPROVED);
  private static final Set<Status> UNDECIDED =
      Set.of(Status.COMPUTING, Status.REVISING, Status.PROPOSED, Status.INFEASIBLE);

  void mustBeProposed() {
    if (status != Status.PROPOSED) {
      throw Refusal.conflict("The plan is " + status + ", only a PROPOSED one is approved");
    }
  }

  void mustBeSettled() {
    if (!SETTLED.contains(status)) {
      throw Refusal.conflict(
          "The plan is " + status + ", only an APPROVED or PARTLY_APPROVED one is revised");
    }
  }

  void mustBeUndecided() {
    if (!UNDECIDED.contains(status)) {
      throw Refusal.conflict("The plan is " + status + " and can no longer be cancelled");
    }
  }

  /** The same, wished otherwise; of a settled plan it is what its next revision would be. */
  SourcingPlan wished(int otherBaskets, SourcingWish otherWish) {
    return new SourcingPlan(
        id,
        campaignId,
        warehouseId,
        deliveryDate,
        delivery,
        otherBaskets,
        modelId,
        modelVersion,
        otherWish,
        status,
        settledStatus,
        SETTLED.contains(status) ? revision + 1 : revision,
        amount,
        largestFeasible,
        SourcingQuality.NONE,
        failure,
        jobId,
        createdBy,
        approvedBy,
        version);
  }

  /** Whether orders of an earlier revision stand. */
  boolean hasStandingOrders() {
    return settledStatus != null;
  }

  boolean isBeingSolved() {
    return status == Status.COMPUTING || status == Status.REVISING;
  }
}
