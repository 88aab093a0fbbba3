package ma.sac.cooperative.discrepancies;

import jakarta.annotation.Nullable;
import java.util.UUID;

/**
 * Two services' figures differ, or a fact met a state that it does not fit; or, resolved, agree
 * again.
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
