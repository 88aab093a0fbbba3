package ma.sac.distribution.handovers;

import java.time.Instant;
import java.util.UUID;

/** A hand-over as it is seen from outside. */
record HandoverView(
    UUID id,
    String verdict,
    String status,
    long version,
    UUID campaignId,
    UUID voucherId,
    UUID enrolmentId,
    String serial,
    UUID siteId,
    String deviceId,
    Instant handedOverAt,
    IdentityCheck identityCheck) {}
