package ma.sac.cooperative.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import ma.sac.kit.http.Refusal;

/** A commitment to buy from one cooperative for one campaign. */
record PurchaseOrder(
    UUID id,
    UUID planId,
    int planRevision,
    UUID campaignId,
    Supplier supplier,
    OrderStatus status,
    Delivery delivery,
    List<OrderLine> lines,
    OrderMoney money,
    String reason,
    Instant answerBy,
    long version) {

  /** The cooperative and its standing when the order was placed. */
  record Supplier(
      UUID id,
      String nameFr,
      String nameAr,
      String territory,
      List<String> territoryPath,
      String status,
      boolean rural,
      boolean womenLed) {}

  /**
   * @param quantities by line; a line that is not named is confirmed as ordered
   */
  PurchaseOrder confirmed(Map<UUID, Long> quantities, LocalDate day) {
    expect("confirmed", OrderStatus.PLACED);
    requireLines(quantities);
    List<OrderLine> confirmed =
        each(line -> line.confirmed(confirmable(line, quantities.get(line.id()))));
    if (confirmed.stream().allMatch(line -> line.confirmed() == 0)) {
      throw Refusal.invalid("lines", "an order of which nothing is confirmed is rejected instead");
    }
    return with(OrderStatus.CONFIRMED, delivery.on(day), confirmed, reason);
  }

  PurchaseOrder rejected(String why) {
    expect("rejected", OrderStatus.PLACED);
    return dropped(OrderStatus.REJECTED, why);
  }

  PurchaseOrder expired() {
    expect("expired", OrderStatus.PLACED);
    return dropped(OrderStatus.EXPIRED, "not answered in time");
  }

  /** At once while nobody relies on it; else its receipts must be closed first. */
  PurchaseOrder cancelled(String why) {
    return status == OrderStatus.PLACED ? dropped(OrderStatus.CANCELLED, why) : closing(why);
  }

  PurchaseOrder closing(String why) {
    expect("closed", OrderStatus.CONFIRMED, OrderStatus.PARTLY_DELIVERED);
    // Told when it is closed: until then nothing changed for anybody.
    return new PurchaseOrder(
        id,
        planId,
        planRevision,
        campaignId,
        supplier,
        OrderStatus.CLOSING,
        delivery,
        lines,
        money,
        why,
        answerBy,
        version);
  }

  /** Nothing can be received any more; what was accepted stays and is paid, the rest is free. */
  PurchaseOrder closed(Map<UUID, Long> acceptedByLine) {
    expect("closed", OrderStatus.CLOSING);
    List<OrderLine> held = each(line -> line.heldTo(acceptedByLine.getOrDefault(line.id(), 0L)));
    boolean nothingCame = held.stream().allMatch(line -> line.committed() == 0);
    OrderStatus end = nothingCame ? OrderStatus.CANCELLED : OrderStatus.CLOSED_SHORT;
    return with(end, delivery, held, reason);
  }

  /** Goods came, or (negative) went back; a fact, whatever state the order is in. */
  PurchaseOrder received(Map<UUID, Long> moreByLine) {
    PurchaseOrder answered = status == OrderStatus.PLACED ? answeredByDelivery() : this;
    List<OrderLine> now =
        answered.each(line -> line.received(moreByLine.getOrDefault(line.id(), 0L)));
    return answered.with(answered.statusAfter(now), delivery, now, reason);
  }

  /** Units accepted at warehouses that no line covers. */
  long excess() {
    return lines.stream().mapToLong(OrderLine::excess).sum();
  }

  /** Nothing more will come or be paid. */
  boolean isSettled() {
    return !status.isOpen() && money.isSettled();
  }

  /** What this state holds less of each offer than the earlier one, as negative units. */
  Map<UUID, Long> freedSince(PurchaseOrder earlier) {
    Map<UUID, Long> units = new HashMap<>();
    earlier.lines.forEach(line -> units.merge(line.offerId(), -line.committed(), Long::sum));
    lines.forEach(line -> units.merge(line.offerId(), line.committed(), Long::sum));
    return units;
  }

  BigDecimal moneyFreedSince(PurchaseOrder earlier) {
    return earlier.money.committed().subtract(money.committed());
  }

  /** Whoever delivers has confirmed. */
  private PurchaseOrder answeredByDelivery() {
    return with(
            OrderStatus.CONFIRMED, delivery, each(line -> line.confirmed(line.ordered())), reason)
        .atVersion(version);
  }

  private OrderStatus statusAfter(List<OrderLine> now) {
    return switch (status) {
      case PLACED, CONFIRMED, PARTLY_DELIVERED, DELIVERED -> {
        if (now.stream().allMatch(OrderLine::isComplete)) {
          yield OrderStatus.DELIVERED;
        }
        boolean some = now.stream().anyMatch(line -> line.received() > 0);
        yield some ? OrderStatus.PARTLY_DELIVERED : OrderStatus.CONFIRMED;
      }
      case CLOSING, CLOSED_SHORT, CANCELLED, REJECTED, EXPIRED -> status;
    };
  }

  private PurchaseOrder dropped(OrderStatus end, String why) {
    return with(end, delivery, each(line -> line.heldTo(0)), why);
  }

  private static long confirmable(OrderLine line, Long asked) {
    long quantity = asked == null ? line.ordered() : asked;
    if (quantity > line.ordered()) {
      throw Refusal.invalid("lines", "more than ordered cannot be confirmed")
          .with("lineId", line.id())
          .with("asked", quantity)
          .with("available", line.ordered());
    }
    return quantity;
  }

  private void requireLines(Map<UUID, Long> quantities) {
    for (UUID named : quantities.keySet()) {
      if (lines.stream().noneMatch(line -> line.id().equals(named))) {
        throw Refusal.invalid("lines", "a line is not of this order").with("lineId", named);
      }
    }
  }

  private List<OrderLine> each(UnaryOperator<OrderLine> change) {
    return lines.stream().map(change).toList();
  }

  private PurchaseOrder with(
      OrderStatus newStatus, Delivery newDelivery, List<OrderLine> newLines, String newReason) {
    return new PurchaseOrder(
        id,
        planId,
        planRevision,
        campaignId,
        supplier,
        newStatus,
        newDelivery,
        newLines,
        money.of(newLines),
        newReason,
        answerBy,
        version + 1);
  }

  private PurchaseOrder atVersion(long same) {
    return new PurchaseOrder(
        id,
        planId,
        planRevision,
        campaignId,
        supplier,
        status,
        delivery,
        lines,
        money,
        reason,
        answerBy,
        same);
  }

  private void expect(String deed, OrderStatus... from) {
    if (!Set.of(from).contains(status)) {
      throw Refusal.conflict("An order that is %s cannot be %s".formatted(status, deed))
          .with("status", status);
    }
  }
}
