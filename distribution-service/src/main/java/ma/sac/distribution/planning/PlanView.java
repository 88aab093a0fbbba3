package ma.sac.distribution.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.jobs.JobView;

/** A distribution plan as it is seen from outside: what it promises where, and whom it left out. */
record PlanView(
    UUID id,
    PlanStatus status,
    long version,
    JobView.Progress progress,
    UUID campaignId,
    LocalDate fromDay,
    int days,
    long listRevision,
    int assigned,
    int unassigned,
    int baskets,
    String failure,
    List<SiteDay> bySite,
    List<LeftOut> leftOut) {

  /** What a site serves on a day. */
  record SiteDay(UUID siteId, LocalDate day, int enrolments, int baskets) {}

  /** How many enrolments got no place, by reason. */
  record LeftOut(String reason, int enrolments) {}
}
