package ma.sac.basket.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.kit.events.Handled;
import ma.sac.kit.events.ReceivedEvent;

/**
 * Keeps copies of cooperatives, products and offers: whatever state they are in, the latest is
 * kept.
 */
@ApplicationScoped
class CooperativeEventsConsumer implements EventsConsumer {
  record Cooperative(
      @NotNull UUID cooperativeId,
      @NotNull String nameFr,
      @NotNull String nameAr,
      @NotNull String territory,
      @NotNull String status,
      Boolean rural,
      boolean womenLed,
      Integer members) {}

  record Product(
      @NotNull UUID productId,
      @NotNull UUID cooperativeId,
      @NotNull String nameFr,
      @NotNull String nameAr,
      boolean active,
      Boolean orderable) {

    /** Food whose authorisation ended is refused by the order desk; older facts do not say. */
    boolean isSold() {
      return active && !Boolean.FALSE.equals(orderable);
    }
  }

  record Offer(
      @NotNull UUID offerId,
      @NotNull UUID productId,
      @NotNull UUID cooperativeId,
      @NotNull String kind,
      @NotNull String category,
      int netWeightGrams,
      Integer shelfLifeDays,
      @NotNull BigDecimal unitPrice,
      int quantityLeft,
      int minimumOrder,
      int lotSize,
      int leadTimeDays,
      @NotNull LocalDate windowFrom,
      @NotNull LocalDate windowTo,
      @NotNull String status) {}

  private final KnownSupply supply;
  private final Heard heard;

  CooperativeEventsConsumer(KnownSupply supply, Heard heard) {
    this.supply = supply;
    this.heard = heard;
  }

  @Override
  public String topic() {
    return "sac.cooperatives.v1";
  }

  @Override
  public Set<String> types() {
    return Set.of(
        "cooperative.registered",
        "cooperative.verified",
        "cooperative.rejected",
        "cooperative.suspended",
        "cooperative.reinstated",
        "cooperative.changed",
        "cooperative.expiring",
        "cooperative.expired",
        "product.listed",
        "product.changed",
        "offer.published",
        "offer.changed",
        "offer.withdrawn");
  }

  @Override
  public Handled on(ReceivedEvent event) {
    heard.note(event);
    if (event.type().startsWith("cooperative.")) {
      supply.keep(event.as(Cooperative.class), event.sequence());
    } else if (event.type().startsWith("product.")) {
      supply.keep(event.as(Product.class), event.sequence());
    } else {
      supply.keep(event.as(Offer.class), event.sequence());
    }
    return Handled.DONE;
  }
}
