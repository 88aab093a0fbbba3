package ma.sac.beneficiary.households;

import java.util.Collection;
import java.util.UUID;

/**
 * Inside this service, in the transaction of the deed: families are no longer in the programme.
 *
 * @param erased what links them to their enrolments is destroyed
 */
public record HouseholdEnded(Collection<UUID> households, boolean erased) {}
