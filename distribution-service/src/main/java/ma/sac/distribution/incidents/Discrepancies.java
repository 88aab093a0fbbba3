package ma.sac.distribution.incidents;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import ma.sac.distribution.Fact;
import ma.sac.distribution.Topic;
import ma.sac.kit.db.Ids;
import ma.sac.kit.events.Outbox;

/** What this service finds that does not fit another's word; its Incident is opened when read. */
@ApplicationScoped
public class Discrepancies {
  /** Value of {@code discrepancy.found} and {@code discrepancy.resolved}. */
  public record DiscrepancyPayload(
      UUID discrepancyId,
      String kind,
      @Nullable UUID campaignId,
      String subject,
      Side left,
      Side right,
      @Nullable String upToEvent) {}

  public record Side(@NotNull String service, @NotNull String says) {}

  private final Outbox outbox;

  Discrepancies(Outbox outbox) {
    this.outbox = outbox;
  }

  public void found(
      String kind, UUID campaignId, String subject, String ours, String other, String theirs) {
    UUID id = Ids.next();
    outbox.publish(
        new Fact(
            Topic.DISCREPANCIES,
            "discrepancy.found",
            id.toString(),
            id.toString(),
            1,
            new DiscrepancyPayload(
                id,
                kind,
                campaignId,
                subject,
                new Side("distribution-service", ours),
                new Side(other, theirs),
                null)));
  }
}
