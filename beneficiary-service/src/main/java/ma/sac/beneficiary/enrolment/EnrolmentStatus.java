package ma.sac.beneficiary.enrolment;

/** The life cycle of a family's place in a campaign. */
public enum EnrolmentStatus {
  PROPOSED,
  APPROVED,
  WAITLISTED,
  REFUSED,
  SERVED,
  PARTLY_SERVED,
  NOT_SERVED,
  WITHDRAWN
}
