package ma.sac.distribution.known;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import ma.sac.distribution.Topic;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.kit.events.Handled;
import ma.sac.kit.events.ReceivedEvent;

/** What was ordered from whom for a campaign, and what was paid. */
@ApplicationScoped
class PurchaseOrdersConsumer implements EventsConsumer {
  record Standing(
      @NotNull String nameFr,
      @NotNull String nameAr,
      @NotNull String territory,
      @NotNull String status,
      boolean rural,
      boolean womenLed) {}

  record Order(
      @NotNull UUID orderId,
      @NotNull UUID campaignId,
      @NotNull UUID cooperativeId,
      @NotNull @Valid Standing cooperative,
      @NotNull String status,
      @NotNull JsonNode lines,
      @NotNull BigDecimal orderedAmount,
      @NotNull BigDecimal confirmedAmount,
      @NotNull BigDecimal acceptedAmount,
      @NotNull BigDecimal paidAmount,
      boolean settled) {}

  record Payment(
      @NotNull UUID paymentId,
      @NotNull UUID orderId,
      @NotNull BigDecimal orderPaidAmount,
      boolean settled) {}

  private final Sql sql;
  private final SourcesHeard sources;

  PurchaseOrdersConsumer(Sql sql, SourcesHeard sources) {
    this.sql = sql;
    this.sources = sources;
  }

  @Override
  public String topic() {
    return Topic.PURCHASE_ORDERS;
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
        "payment.recorded");
  }

  @Override
  public Handled on(ReceivedEvent event) {
    sources.heard(event);
    if (event.type().equals("payment.recorded")) {
      paid(event.as(Payment.class));
    } else {
      keep(event.as(Order.class), event.sequence());
    }
    return Handled.DONE;
  }

  private void keep(Order order, long sequence) {
    sql.update(
        """
        INSERT INTO known_order (order_id, campaign_id, cooperative_id, name_fr, name_ar, territory, standing, rural, women_led, status,
          ordered_amount, confirmed_amount, accepted_amount, paid_amount, settled, lines, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
        ON CONFLICT ON CONSTRAINT known_order_pk DO UPDATE SET status = excluded.status, ordered_amount = excluded.ordered_amount,
          confirmed_amount = excluded.confirmed_amount, accepted_amount = excluded.accepted_amount,
          paid_amount = excluded.paid_amount, settled = excluded.settled, lines = excluded.lines, version = excluded.version
        WHERE known_order.version < excluded.version
        """,
        order.orderId(),
        order.campaignId(),
        order.cooperativeId(),
        order.cooperative().nameFr(),
        order.cooperative().nameAr(),
        order.cooperative().territory(),
        order.cooperative().status(),
        order.cooperative().rural(),
        order.cooperative().womenLed(),
        order.status(),
        orZero(order.orderedAmount()),
        orZero(order.confirmedAmount()),
        orZero(order.acceptedAmount()),
        orZero(order.paidAmount()),
        order.settled(),
        String.valueOf(order.lines()),
        sequence);
  }

  private static BigDecimal orZero(BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }

  /**
   * Credits lower what was paid, so the amount is taken as told: facts of one order keep their
   * order. Of an order that was not heard of yet nothing is kept, for its own facts carry what was
   * paid; waiting for them would hold them up, for they come behind this one.
   */
  private void paid(Payment payment) {
    sql.update(
        "UPDATE known_order SET paid_amount = ?, settled = ? WHERE order_id = ?",
        payment.orderPaidAmount(),
        payment.settled(),
        payment.orderId());
  }
}
