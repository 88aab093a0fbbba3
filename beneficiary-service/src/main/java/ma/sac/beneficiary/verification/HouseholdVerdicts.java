package ma.sac.beneficiary.verification;

import java.util.List;
import java.util.UUID;

/** What became of each family that was to be verified. */
record HouseholdVerdicts(List<Verdict> items) {
  /** {@code verdict} is VERIFIED or REFUSED; a refusal has its reason. */
  record Verdict(UUID householdId, String verdict, String reason) {}
}
