package ma.sac.basket.custody;

import jakarta.annotation.Nullable;
import java.util.UUID;

/**
 * A fact of another service fits no state of ours, and distribution-service opens its incident; or,
 * resolved, it fits now.
 */
record DiscrepancyTold(
    UUID discrepancyId,
    String kind,
    @Nullable UUID campaignId,
    String subject,
    Side left,
    Side right,
    @Nullable String upToEvent) {
  record Side(String service, String says) {}
}
