package ma.sac.beneficiary.enrolment;

import java.time.Instant;
import java.util.UUID;
import ma.sac.kit.jobs.JobView;

/**
 * A list and how far the work on it is. {@code baskets} is what may be given; {@code proposed} and
 * the like count families, {@code proposedBaskets} and {@code approvedBaskets} what they are
 * entitled to; {@code freeBaskets} of one approved list is what is left for who waits.
 */
record EnrolmentListView(
    UUID id,
    UUID campaignId,
    int revision,
    EnrolmentList.Status status,
    JobView.Progress progress,
    int baskets,
    Integer minimumScore,
    Criteria criteria,
    String tieBreak,
    long proposed,
    long waitlisted,
    long refused,
    long proposedBaskets,
    long approved,
    long approvedBaskets,
    Long freeBaskets,
    long duplicatesPrevented,
    String failure,
    String createdBy,
    Instant createdAt,
    String approvedBy,
    Instant approvedAt,
    long version) {
  /** What the order of equals is, for anybody who would compute it again. */
  static final String TIE_BREAK =
      "By score, highest first; among equals by SHA-256 of the text '{listId}/{householdId}', lowest first";

  static EnrolmentListView of(EnrolmentList list, JobView.Progress progress) {
    return new EnrolmentListView(
        list.id(),
        list.campaignId(),
        list.revision(),
        list.status(),
        progress,
        list.baskets(),
        list.minimumScore(),
        list.criteria(),
        TIE_BREAK,
        list.proposed(),
        list.waitlisted(),
        list.refused(),
        list.proposedBaskets(),
        list.approved(),
        list.approvedBaskets(),
        null,
        list.duplicatesPrevented(),
        list.failure(),
        list.createdBy(),
        list.createdAt(),
        list.approvedBy(),
        list.approvedAt(),
        list.version());
  }

  EnrolmentListView withFree(Long free) {
    return new EnrolmentListView(
        id,
        campaignId,
        revision,
        status,
        progress,
        baskets,
        minimumScore,
        criteria,
        tieBreak,
        proposed,
        waitlisted,
        refused,
        proposedBaskets,
        approved,
        approvedBaskets,
        free,
        duplicatesPrevented,
        failure,
        createdBy,
        createdAt,
        approvedBy,
        approvedAt,
        version);
  }
}
