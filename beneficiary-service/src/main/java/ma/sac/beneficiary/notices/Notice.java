package ma.sac.beneficiary.notices;

import java.time.LocalDate;
import java.util.UUID;

/** What a family gets: where, when, and the code that it shows there. */
record Notice(
    UUID enrolmentId,
    UUID voucherId,
    String familyName,
    String givenName,
    String siteNameFr,
    String siteNameAr,
    LocalDate day,
    String slot,
    String token,
    String shortCode) {

  @Override
  public String toString() {
    return "Notice[" + voucherId + "]";
  }
}
