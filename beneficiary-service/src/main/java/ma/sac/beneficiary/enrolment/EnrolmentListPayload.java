package ma.sac.beneficiary.enrolment;

import java.util.UUID;

/** All enrolments of a list are approved and told; {@code baskets} is what they may get. */
record EnrolmentListPayload(
    UUID listId,
    UUID campaignId,
    int revision,
    long count,
    long baskets,
    long duplicatesPrevented) {

  static EnrolmentListPayload of(EnrolmentList list) {
    return new EnrolmentListPayload(
        list.id(),
        list.campaignId(),
        list.revision(),
        list.approved(),
        list.approvedBaskets(),
        list.duplicatesPrevented());
  }
}
