package ma.sac.beneficiary.enrolment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives baskets to families in their order until none is left, of the whole or of the quota of
 * their territory. A large family for whom only one is left waits, and the one goes to the next in
 * order who is entitled to one.
 */
final class Allocation {
  /** Where a family stands, and why. */
  record Place(EnrolmentStatus status, String reason) {}

  /** What of a family the order and the criteria look at. */
  record Family(String region, String province, String territory, int householdSize, int score) {}

  private final int baskets;
  private final Integer minimumScore;
  private final Criteria criteria;
  private final Map<Criteria.Quota, Long> quotaLeft = new HashMap<>();
  private long rank;
  private long left;

  Allocation(int baskets, Integer minimumScore, Criteria criteria) {
    this.baskets = baskets;
    this.minimumScore = minimumScore;
    this.criteria = criteria;
    this.left = baskets;
    criteria.quotas().forEach(quota -> quotaLeft.put(quota, (long) quota.baskets()));
  }

  /** The place of the next family in order. */
  Place next(Family family, boolean zoneKnown) {
    rank++;
    String unfit = unfit(family);
    if (unfit != null) {
      return new Place(EnrolmentStatus.REFUSED, unfit);
    }
    if (!zoneKnown) {
      return new Place(EnrolmentStatus.WAITLISTED, "Its zone is not known yet");
    }
    int entitlement = criteria.entitlement(family.householdSize());
    List<Criteria.Quota> quotas =
        criteria.quotas().stream()
            .filter(quota -> quota.covers(family.region(), family.province(), family.territory()))
            .toList();
    for (Criteria.Quota quota : quotas) {
      if (entitlement > quotaLeft.get(quota)) {
        return waits(
            family,
            entitlement,
            quotaLeft.get(quota),
            "%d baskets of %s".formatted(quota.baskets(), quota.territory()));
      }
    }
    if (entitlement > left) {
      return waits(family, entitlement, left, "%d baskets".formatted(baskets));
    }
    left -= entitlement;
    quotas.forEach(quota -> quotaLeft.merge(quota, (long) -entitlement, Long::sum));
    return new Place(
        EnrolmentStatus.PROPOSED, "Rank %d with %d points".formatted(rank, family.score()));
  }

  private String unfit(Family family) {
    if (minimumScore != null && family.score() < minimumScore) {
      return "%d points; the list asks for at least %d".formatted(family.score(), minimumScore);
    }
    Integer least = criteria.minimumHouseholdSize();
    if (least != null && family.householdSize() < least) {
      return "%d persons; the list asks for at least %d".formatted(family.householdSize(), least);
    }
    Integer most = criteria.maximumHouseholdSize();
    if (most != null && family.householdSize() > most) {
      return "%d persons; the list asks for at most %d".formatted(family.householdSize(), most);
    }
    return null;
  }

  private Place waits(Family family, int entitlement, long stillLeft, String shared) {
    return new Place(
        EnrolmentStatus.WAITLISTED,
        stillLeft == 0
            ? "Rank %d with %d points; the %s go to those before"
                .formatted(rank, family.score(), shared)
            : "Rank %d with %d points; entitled to %d, but only %d left of the %s"
                .formatted(rank, family.score(), entitlement, stillLeft, shared));
  }

  long rank() {
    return rank;
  }
}
