package ma.sac.beneficiary.notices;

import java.util.UUID;

/** Who is expected, as little as an agent needs to check the person. */
record RollEntry(
    UUID voucherId,
    UUID enrolmentId,
    String initials,
    String idLastThree,
    String slot,
    String status) {

  @Override
  public String toString() {
    return "RollEntry[" + voucherId + "]";
  }
}
