package ma.sac.beneficiary.households;

import java.util.UUID;

/** A person of a family without what tells who it is, and the family as it is now. */
public record MemberView(UUID id, boolean head, boolean active, HouseholdView household) {}
