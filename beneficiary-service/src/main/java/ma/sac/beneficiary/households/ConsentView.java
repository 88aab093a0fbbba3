package ma.sac.beneficiary.households;

import java.util.UUID;

/** That a consent is on record, and the family as it is now. */
record ConsentView(UUID id, HouseholdView household) {}
