package ma.sac.beneficiary.enrolment;

import java.util.UUID;

/** An enrolment, with why it stands where it stands; no name. */
record EnrolmentView(
    UUID id,
    UUID listId,
    UUID campaignId,
    EnrolmentStatus status,
    String territory,
    UUID zoneId,
    Enrolment.Mode mode,
    int householdSize,
    int entitlement,
    int score,
    int scorecardVersion,
    long rank,
    String reason,
    long version) {}
