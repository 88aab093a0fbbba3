package ma.sac.beneficiary.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Why a family is in or out of one list. {@code enrolmentId} and what belongs to it are null where
 * the family does not stand on the list at all; {@code reason} says why.
 *
 * @param outcome IN once proposed, approved or served; OUT otherwise
 * @param lastIn the last of the list's order who was given a basket
 */
record EnrolmentExplanation(
    UUID listId,
    UUID campaignId,
    int listRevision,
    EnrolmentList.Status listStatus,
    Criteria criteria,
    Integer minimumScore,
    String order,
    UUID enrolmentId,
    Outcome outcome,
    EnrolmentStatus status,
    String reason,
    Integer score,
    Integer scorecardVersion,
    Integer householdSize,
    Integer entitlement,
    Long rank,
    LastIn lastIn,
    List<Overruled> overruled) {

  enum Outcome {
    IN,
    OUT
  }

  record LastIn(long rank, int score) {}

  /** {@code reason} is null for who may not read families, and once the family was erased. */
  record Overruled(
      EnrolmentStatus from,
      EnrolmentStatus to,
      String reason,
      String decidedBy,
      Instant decidedAt) {

    @Override
    public String toString() {
      return "Overruled[sealed]";
    }
  }

  static EnrolmentExplanation of(
      EnrolmentList list, Enrolment enrolment, LastIn lastIn, List<Overruled> overruled) {
    boolean in =
        switch (enrolment.status()) {
          case PROPOSED, APPROVED, SERVED, PARTLY_SERVED -> true;
          case WAITLISTED, REFUSED, NOT_SERVED, WITHDRAWN -> false;
        };
    return new EnrolmentExplanation(
        list.id(),
        list.campaignId(),
        list.revision(),
        list.status(),
        list.criteria(),
        list.minimumScore(),
        EnrolmentListView.TIE_BREAK,
        enrolment.id(),
        in ? Outcome.IN : Outcome.OUT,
        enrolment.status(),
        enrolment.reason(),
        enrolment.score(),
        enrolment.scorecardVersion(),
        enrolment.householdSize(),
        enrolment.entitlement(),
        enrolment.rank(),
        lastIn,
        overruled);
  }

  static EnrolmentExplanation notOn(EnrolmentList list, String reason) {
    return new EnrolmentExplanation(
        list.id(),
        list.campaignId(),
        list.revision(),
        list.status(),
        list.criteria(),
        list.minimumScore(),
        EnrolmentListView.TIE_BREAK,
        null,
        Outcome.OUT,
        null,
        reason,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }
}
