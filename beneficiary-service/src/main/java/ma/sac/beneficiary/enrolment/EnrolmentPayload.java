package ma.sac.beneficiary.enrolment;

import java.util.UUID;

/**
 * What every fact about one enrolment says; never who the family is. {@code zoneId} is the zone
 * that is told, which has at least 50 enrolled or stands for the whole district.
 */
record EnrolmentPayload(
    UUID enrolmentId,
    UUID campaignId,
    UUID zoneId,
    String territory,
    Enrolment.Mode mode,
    int entitlement,
    int householdSize,
    EnrolmentStatus status,
    int listRevision) {

  static EnrolmentPayload of(Enrolment enrolment) {
    return new EnrolmentPayload(
        enrolment.id(),
        enrolment.campaignId(),
        enrolment.publishedZoneId(),
        enrolment.territory(),
        enrolment.mode(),
        enrolment.entitlement(),
        enrolment.householdSize(),
        enrolment.status(),
        enrolment.listRevision());
  }
}
