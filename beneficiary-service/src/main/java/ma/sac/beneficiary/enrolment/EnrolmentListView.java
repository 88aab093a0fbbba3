package ma.sac.beneficiary.enrolment;

import java.time.Instant;
import java.util.UUID;
import ma.sac.kit.jobs.JobView;

/**
 * A list and how far the work on it is. {@code baskets} is what may be given; {@code proposed} and
 * the like count families, {@code proposedBaskets} and {@code approvedBaskets} what they are
 * entitled to.
 */
record EnrolmentListView(
    UUID id,
    UUID campaignId,
    int revision,
    EnrolmentList.Status status,
    JobView.Progress progress,
    int baskets,
    Integer minimumScore,
    long proposed,
    long waitlisted,
    long refused,
    long proposedBaskets,
    long approved,
    long approvedBaskets,
    long duplicatesPrevented,
    String failure,
    String createdBy,
    Instant createdAt,
    String approvedBy,
    Instant approvedAt,
    long version) {

  static EnrolmentListView of(EnrolmentList list, JobView.Progress progress) {
    return new EnrolmentListView(
        list.id(),
        list.campaignId(),
        list.revision(),
        list.status(),
        progress,
        list.baskets(),
        list.minimumScore(),
        list.proposed(),
        list.waitlisted(),
        list.refused(),
        list.proposedBaskets(),
        list.approved(),
        list.approvedBaskets(),
        list.duplicatesPrevented(),
        list.failure(),
        list.createdBy(),
        list.createdAt(),
        list.approvedBy(),
        list.approvedAt(),
        list.version());
  }
}
