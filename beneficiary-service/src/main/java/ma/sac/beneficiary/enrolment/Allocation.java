package ma.sac.beneficiary.enrolment;

/**
 * Gives baskets to families in their order until none is left. A large family for whom only one is
 * left waits, and the one goes to the next in order who is entitled to one.
 */
final class Allocation {
  /** Where a family stands, and why. */
  record Place(EnrolmentStatus status, String reason) {}

  private final int baskets;
  private final Integer minimumScore;
  private long rank;
  private long left;

  Allocation(int baskets, Integer minimumScore) {
    this.baskets = baskets;
    this.minimumScore = minimumScore;
    this.left = baskets;
  }

  /** The place of the next family in order. */
  Place next(int score, int entitlement, boolean zoneKnown) {
    rank++;
    if (minimumScore != null && score < minimumScore) {
      return new Place(
          EnrolmentStatus.REFUSED,
          "%d points; the list asks for at least %d".formatted(score, minimumScore));
    }
    if (!zoneKnown) {
      return new Place(EnrolmentStatus.WAITLISTED, "Its zone is not known yet");
    }
    if (entitlement > left) {
      return new Place(
          EnrolmentStatus.WAITLISTED,
          left == 0
              ? "Rank %d with %d points; the %d baskets go to those before"
                  .formatted(rank, score, baskets)
              : "Rank %d with %d points; entitled to %d, but only %d left"
                  .formatted(rank, score, entitlement, left));
    }
    left -= entitlement;
    return new Place(EnrolmentStatus.PROPOSED, "Rank %d with %d points".formatted(rank, score));
  }

  long rank() {
    return rank;
  }
}
