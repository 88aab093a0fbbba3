package ma.sac.basket.custody;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ma.sac.basket.Fact;
import ma.sac.basket.serials.Serial;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.Outbox;

/**
 * Baskets that distribution-service tells of and that were never released from here: each told
 * once, until it is released after all.
 */
@ApplicationScoped
public class Discrepancies {
  private static final String NOT_RELEASED = "basket-not-released";

  private record Open(UUID id, UUID campaign, String serial) {}

  private final Sql sql;
  private final Outbox outbox;
  private final Custody custody;

  Discrepancies(Sql sql, Outbox outbox, Custody custody) {
    this.sql = sql;
    this.outbox = outbox;
    this.custody = custody;
  }

  void found(String serial, UUID campaign, String theirs, UUID event) {
    UUID id = Ids.next();
    int isNew =
        sql.update(
            "INSERT INTO found_discrepancy (id, kind, subject, campaign_id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            id,
            NOT_RELEASED,
            serial,
            campaign);
    if (isNew == 1) {
      tell("discrepancy.found", 1, new Open(id, campaign, serial), "never released", theirs, event);
    }
  }

  /** Those baskets of the run that are released now are no discrepancy any more. */
  public void released(int run) {
    List<Open> open =
        sql.list(
            "SELECT id, campaign_id, subject FROM found_discrepancy WHERE kind = ? AND subject LIKE ? AND resolved_at IS NULL",
            row ->
                new Open(
                    row.getObject("id", UUID.class),
                    row.getObject("campaign_id", UUID.class),
                    row.getString("subject")),
            NOT_RELEASED,
            Serial.prefix(run) + "%");
    for (Open one : open) {
      if (Serial.parse(one.serial()).filter(custody::isReleased).isPresent()) {
        sql.update("UPDATE found_discrepancy SET resolved_at = now() WHERE id = ?", one.id());
        tell("discrepancy.resolved", 2, one, "released", "told of it before", null);
      }
    }
  }

  private void tell(
      String type, long sequence, Open one, String ours, String theirs, UUID upToEvent) {
    outbox.publish(
        Fact.ofDiscrepancies(
            type,
            one.id(),
            sequence,
            new DiscrepancyTold(
                one.id(),
                NOT_RELEASED,
                one.campaign(),
                one.serial(),
                new DiscrepancyTold.Side("basket-service", ours),
                new DiscrepancyTold.Side("distribution-service", theirs),
                upToEvent == null ? null : upToEvent.toString())));
  }
}
