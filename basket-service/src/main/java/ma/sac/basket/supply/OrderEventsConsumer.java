package ma.sac.basket.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.kit.events.Handled;
import ma.sac.kit.events.ReceivedEvent;

/**
 * Keeps copies of purchase orders. A payment of an order that was not heard of needs no waiting:
 * the order's own facts carry what was paid.
 */
@ApplicationScoped
class OrderEventsConsumer implements EventsConsumer {
  private static final String PAYMENT = "payment.recorded";

  record Standing(
      @NotNull String nameFr,
      @NotNull String nameAr,
      @NotNull String territory,
      @NotNull String status,
      @NotNull Boolean rural,
      boolean womenLed) {}

  record Line(
      @NotNull UUID lineId,
      @NotNull UUID offerId,
      @NotNull UUID productId,
      @NotNull String productNameFr,
      @NotNull String productNameAr,
      @NotNull String kind,
      @NotNull String category,
      int netWeightGrams,
      int quantityOrdered,
      @NotNull Integer quantityConfirmed,
      @NotNull BigDecimal unitPrice) {}

  record Order(
      @NotNull UUID orderId,
      @NotNull UUID campaignId,
      @NotNull UUID planId,
      int planRevision,
      @NotNull UUID cooperativeId,
      @NotNull @Valid Standing cooperative,
      @NotNull String status,
      @NotNull String delivery,
      @NotNull UUID warehouseId,
      @NotNull LocalDate deliveryDate,
      @NotNull List<@NotNull @Valid Line> lines,
      @NotNull BigDecimal orderedAmount,
      @NotNull BigDecimal paidAmount,
      boolean settled) {}

  record Payment(@NotNull UUID orderId, @NotNull BigDecimal orderPaidAmount, boolean settled) {}

  private final KnownOrders orders;
  private final Heard heard;

  OrderEventsConsumer(KnownOrders orders, Heard heard) {
    this.orders = orders;
    this.heard = heard;
  }

  @Override
  public String topic() {
    return "sac.purchase-orders.v1";
  }

  @Override
  public Set<String> types() {
    return Set.of(
        "purchase-order.placed",
        "purchase-order.confirmed",
        "purchase-order.rejected",
        "purchase-order.expired",
        "purchase-order.cancelled",
        "purchase-order.closed-short",
        "purchase-order.delivered",
        PAYMENT);
  }

  @Override
  public Handled on(ReceivedEvent event) {
    heard.note(event);
    if (event.type().equals(PAYMENT)) {
      orders.paid(event.as(Payment.class), event.time());
    } else {
      orders.keep(event.as(Order.class), event.sequence());
    }
    return Handled.DONE;
  }
}
