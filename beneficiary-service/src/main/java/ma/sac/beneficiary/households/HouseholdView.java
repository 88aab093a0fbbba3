package ma.sac.beneficiary.households;

import java.time.Instant;
import java.util.UUID;

/** A family without what tells who it is. */
public record HouseholdView(
    UUID id,
    HouseholdStatus status,
    long version,
    String territory,
    UUID zoneId,
    int householdSize,
    Integer score,
    Integer scorecardVersion,
    Instant registeredAt,
    Instant verifiedAt) {}
