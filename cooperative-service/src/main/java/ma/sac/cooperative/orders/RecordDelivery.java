package ma.sac.cooperative.orders;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.sac.cooperative.discrepancies.Discrepancies;
import ma.sac.cooperative.orders.Receipts.Direction;

/**
 * A warehouse accepted goods of an order, or took that back. Never refuses: goods within what the
 * order holds become payable, whatever state it is in; goods beyond it are kept in the ledger and
 * are a discrepancy.
 */
@ApplicationScoped
class RecordDelivery {
  private static final String TELLER = "basket-service";
  private static final String BEYOND_ORDER = "DELIVERED_BEYOND_ORDER";
  private static final String UNKNOWN_ORDER = "RECEIPT_OF_UNKNOWN_ORDER";
  private final PurchaseOrders orders;
  private final Receipts receipts;
  private final OrderSteps steps;
  private final SupportSupplier support;
  private final Discrepancies discrepancies;

  RecordDelivery(
      PurchaseOrders orders,
      Receipts receipts,
      OrderSteps steps,
      SupportSupplier support,
      Discrepancies discrepancies) {
    this.orders = orders;
    this.receipts = receipts;
    this.steps = steps;
    this.support = support;
    this.discrepancies = discrepancies;
  }

  /** What became of the fact. */
  enum Outcome {
    APPLIED,
    ALREADY_SO,
    DISCREPANCY
  }

  Outcome recorded(ToldReceipt told) {
    Optional<PurchaseOrder> taken = orders.take(told.orderId());
    if (taken.isEmpty()) {
      return unknownOrder(told);
    }
    Map<UUID, Long> more =
        receipts.add(
            told.receiptId(),
            told.orderId(),
            Direction.RECORDED,
            told.acceptedByLine(),
            told.receivedOn());
    // A reversal that came first has taken it back already.
    Set<UUID> takenBack =
        receipts
            .entries(told.receiptId(), Direction.REVERSED, told.acceptedByLine().keySet())
            .keySet();
    takenBack.forEach(more::remove);
    if (told.rejected() > 0 && takenBack.isEmpty()) {
      support.goodsRejected(taken.get(), told);
    }
    return apply(taken.get(), more, told);
  }

  Outcome reversed(ToldReceipt told) {
    Optional<PurchaseOrder> taken = orders.take(told.orderId());
    if (taken.isEmpty()) {
      return unknownOrder(told);
    }
    agreed(BEYOND_ORDER, told.receiptId(), told);
    Map<UUID, Long> back =
        receipts.add(
            told.receiptId(),
            told.orderId(),
            Direction.REVERSED,
            told.acceptedByLine(),
            told.receivedOn());
    Map<UUID, Long> less = new HashMap<>();
    receipts
        .entries(told.receiptId(), Direction.RECORDED, back.keySet())
        .forEach((line, accepted) -> less.put(line, -accepted));
    return apply(taken.get(), less, told);
  }

  private Outcome apply(PurchaseOrder order, Map<UUID, Long> moreByLine, ToldReceipt told) {
    if (moreByLine.values().stream().allMatch(units -> units == 0)) {
      return Outcome.ALREADY_SO;
    }
    PurchaseOrder moved = steps.move(order, taken -> taken.received(moreByLine));
    boolean strangeLine =
        moreByLine.keySet().stream()
            .anyMatch(line -> order.lines().stream().noneMatch(own -> own.id().equals(line)));
    if (order.excess() > 0 && moved.excess() == 0) {
      receipts
          .ofLines(order.id(), order.lines().stream().map(OrderLine::id).toList())
          .forEach(receipt -> agreed(BEYOND_ORDER, receipt, told));
    }
    if (moved.excess() <= order.excess() && !strangeLine) {
      return Outcome.APPLIED;
    }
    discrepancies.found(
        BEYOND_ORDER,
        order.campaignId(),
        subject(told.receiptId()),
        "purchase order %s is %s and holds less".formatted(order.id(), order.status()),
        TELLER,
        "accepted %d units beyond it".formatted(moved.excess() - order.excess()),
        told.eventId());
    return Outcome.DISCREPANCY;
  }

  private Outcome unknownOrder(ToldReceipt told) {
    discrepancies.found(
        UNKNOWN_ORDER,
        null,
        subject(told.receiptId()),
        "no purchase order " + told.orderId(),
        TELLER,
        "received against it",
        told.eventId());
    return Outcome.DISCREPANCY;
  }

  /** What came beyond the order was taken back. */
  private void agreed(String kind, UUID receipt, ToldReceipt told) {
    discrepancies.agreed(
        kind,
        subject(receipt),
        "nothing accepted beyond purchase order " + told.orderId(),
        TELLER,
        "reversed goods-receipt " + told.receiptId(),
        told.eventId());
  }

  private static String subject(UUID receipt) {
    return "goods-receipt:" + receipt;
  }
}
