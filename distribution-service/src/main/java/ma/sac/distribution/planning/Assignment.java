package ma.sac.distribution.planning;

import java.time.LocalDate;
import java.util.UUID;

/** Where and when an enrolment collects, or why it has no place. */
record Assignment(
    UUID enrolmentId, int baskets, UUID siteId, LocalDate day, String slot, String leftOut) {
  static Assignment leftOut(Demand demand, String reason) {
    return new Assignment(demand.enrolmentId(), demand.baskets(), null, null, null, reason);
  }
}
