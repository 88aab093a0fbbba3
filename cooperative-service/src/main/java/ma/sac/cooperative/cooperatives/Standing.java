package ma.sac.cooperative.cooperatives;

import java.time.LocalDate;

/** What the ODCO decided, and on what; {@code rural} is null until somebody decided it. */
record Standing(
    CooperativeStatus status,
    Boolean rural,
    String evidence,
    LocalDate validUntil,
    String reason,
    String decidedBy) {

  static Standing registered() {
    return new Standing(CooperativeStatus.REGISTERED, null, null, null, null, null);
  }

  Standing moved(CooperativeStatus to, String why, String by) {
    return new Standing(to, rural, evidence, validUntil, why, by);
  }
}
