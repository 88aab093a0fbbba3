package ma.sac.basket.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.sac.basket.serials.Serial;
import ma.sac.basket.supply.Heard;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.kit.events.Handled;
import ma.sac.kit.events.ReceivedEvent;

/**
 * Keeps where each basket is that left the ordinary way. A basket that was never released from here
 * is a discrepancy, and still kept as a fact.
 */
@ApplicationScoped
class HandoverEventsConsumer implements EventsConsumer {
  private static final Map<String, String> PLACES =
      Map.of(
          "basket.handed-over", "HANDED_OVER",
          "basket.given-without-right", "GIVEN_WITHOUT_RIGHT",
          "basket.returned", "RETURNED",
          "basket.restocked", Custody.IN_STOCK,
          "basket.damaged", "DAMAGED",
          "basket.lost", "LOST",
          "basket.destroyed", "DESTROYED",
          "basket.carried-over", "CARRIED_OVER",
          "basket.donated", "DONATED",
          "handover.reversed", "AT_SITE");

  record Basket(
      @NotNull String serial,
      @NotNull UUID campaignId,
      UUID siteId,
      String territory,
      @NotNull LocalDate day) {}

  private final Custody custody;
  private final Heard heard;
  private final Discrepancies discrepancies;

  HandoverEventsConsumer(Custody custody, Heard heard, Discrepancies discrepancies) {
    this.custody = custody;
    this.heard = heard;
    this.discrepancies = discrepancies;
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
    if (serial.isEmpty() || !isReleased(serial.get())) {
      discrepancies.found(basket.serial(), basket.campaignId(), event.type(), event.id());
    }
    return Handled.DONE;
  }

  private boolean isReleased(Serial serial) {
    return custody.isReleased(serial) || custody.isReleasedAfterAll(serial);
  }
}
