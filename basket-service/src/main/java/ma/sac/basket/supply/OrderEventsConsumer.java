package ma.sac.basket.supply;

import jakarta.enterprise.context.ApplicationScoped;
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
      String nameFr,
      String nameAr,
      String territory,
      String status,
      Boolean rural,
      boolean womenLed) {}

  record Line(
      UUID lineId,
      UUID offerId,
      UUID productId,
      String productNameFr,
      String productNameAr,
      String kind,
      String category,
      int netWeightGrams,
      int quantityOrdered,
      Integer quantityConfirmed,
      BigDecimal unitPrice) {}

  record Order(
      UUID orderId,
      UUID campaignId,
      UUID planId,
      int planRevision,
      UUID cooperativeId,
      Standing cooperative,
      String status,
      String delivery,
      UUID warehouseId,
      LocalDate deliveryDate,
      List<Line> lines,
      BigDecimal orderedAmount,
      BigDecimal paidAmount,
      boolean settled) {}

  record Payment(UUID orderId, BigDecimal orderPaidAmount, boolean settled) {}

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
