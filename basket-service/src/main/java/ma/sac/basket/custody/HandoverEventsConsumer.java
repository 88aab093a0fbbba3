package ma.sac.basket.custody;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.sac.basket.Fact;
import ma.sac.basket.serials.Serial;
import ma.sac.basket.supply.Heard;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.kit.events.Handled;
import ma.sac.kit.events.Outbox;
import ma.sac.kit.events.ReceivedEvent;

/**
 * Keeps where each basket is that left the ordinary way. A basket that was never released from here
 * is a discrepancy: told once, and still kept as a fact.
 */
@ApplicationScoped
class HandoverEventsConsumer implements EventsConsumer {
  private static final Map<String, String> PLACES =
      Map.of(
          "basket.handed-over", "HANDED_OVER",
          "basket.given-without-right", "GIVEN_WITHOUT_RIGHT",
          "basket.returned", "RETURNED",
          "basket.damaged", "DAMAGED",
          "basket.lost", "LOST",
          "basket.destroyed", "DESTROYED",
          "basket.carried-over", "CARRIED_OVER",
          "basket.donated", "DONATED",
          "handover.reversed", "AT_SITE");
  private static final String NOT_RELEASED = "basket-not-released";

  record Basket(String serial, UUID campaignId, UUID siteId, String territory, LocalDate day) {}

  private final Custody custody;
  private final Heard heard;
  private final Outbox outbox;
  private final Sql sql;

  HandoverEventsConsumer(Custody custody, Heard heard, Outbox outbox, Sql sql) {
    this.custody = custody;
    this.heard = heard;
    this.outbox = outbox;
    this.sql = sql;
  }

  @Override
  public String topic() {
    return "sac.handovers.v1";
  }

  @Override
  public Set<String> types() {
    return PLACES.keySet();
  }

  @Override
  public Handled on(ReceivedEvent event) {
    heard.note(event);
    Basket basket = event.as(Basket.class);
    Optional<Serial> serial = Serial.parse(basket.serial());
    if (serial.isPresent()) {
      custody.keep(
          serial.get(),
          PLACES.get(event.type()),
          basket.siteId(),
          basket.territory(),
          basket.day(),
          event.sequence());
    }
    if (serial.isEmpty() || !custody.isReleased(serial.get())) {
      tell(basket, event);
    }
    return Handled.DONE;
  }

  private void tell(Basket basket, ReceivedEvent event) {
    UUID id = Ids.next();
    int isNew =
        sql.update(
            "INSERT INTO found_discrepancy (id, kind, subject) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            id,
            NOT_RELEASED,
            basket.serial());
    if (isNew == 1) {
      DiscrepancyFound found =
          new DiscrepancyFound(
              id,
              NOT_RELEASED,
              basket.campaignId(),
              basket.serial(),
              new DiscrepancyFound.Side("basket-service", "never released"),
              new DiscrepancyFound.Side("distribution-service", event.type()),
              event.id().toString());
      outbox.publish(Fact.ofDiscrepancies(DiscrepancyFound.TYPE, id, found));
    }
  }
}
