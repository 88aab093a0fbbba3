package ma.sac.distribution.handovers;

import java.time.LocalDate;
import java.util.UUID;

/** Value of {@code handover.reversed}. */
public record ReversedPayload(
    String serial, UUID campaignId, UUID siteId, LocalDate day, ReversalReason reason) {}
