package ma.sac.basket.custody;

import jakarta.annotation.Nullable;
import java.util.UUID;

/** A fact of another service fits no state of ours; distribution-service opens its incident. */
record DiscrepancyFound(
    UUID discrepancyId,
    String kind,
    @Nullable UUID campaignId,
    String subject,
    Side left,
    Side right,
    @Nullable String upToEvent) {
  static final String TYPE = "discrepancy.found";

  record Side(String service, String says) {}
}
