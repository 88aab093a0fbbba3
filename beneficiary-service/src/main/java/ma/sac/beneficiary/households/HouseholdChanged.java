package ma.sac.beneficiary.households;

import java.util.UUID;

/**
 * Inside this service, in the transaction of the change: a family's data changed.
 *
 * @param reverify it must be verified again before it is enrolled
 */
public record HouseholdChanged(UUID household, Place place, UUID zoneId, boolean reverify) {}
