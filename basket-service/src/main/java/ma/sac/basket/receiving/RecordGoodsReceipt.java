package ma.sac.basket.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.sac.basket.BasketProblem;
import ma.sac.basket.LocalDay;
import ma.sac.basket.lots.Account;
import ma.sac.basket.lots.Lot;
import ma.sac.basket.lots.Lots;
import ma.sac.basket.lots.StockLedger;
import ma.sac.basket.supply.KnownOrder;
import ma.sac.basket.supply.KnownOrders;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.SqlFailure;
import ma.sac.kit.events.Outbox;
import ma.sac.kit.http.Refusal;

/** Takes goods in: only of an order that expects them, and never more than it still does. */
@ApplicationScoped
class RecordGoodsReceipt {
  private final KnownOrders orders;
  private final OrderIntake intake;
  private final GoodsReceipts receipts;
  private final Lots lots;
  private final StockLedger ledger;
  private final Outbox outbox;
  private final Audit audit;

  RecordGoodsReceipt(
      KnownOrders orders,
      OrderIntake intake,
      GoodsReceipts receipts,
      Lots lots,
      StockLedger ledger,
      Outbox outbox,
      Audit audit) {
    this.orders = orders;
    this.intake = intake;
    this.receipts = receipts;
    this.lots = lots;
    this.ledger = ledger;
    this.outbox = outbox;
    this.audit = audit;
  }

  @Transactional
  GoodsReceipt record(GoodsReceiptRequest request, String by) {
    request.mustMakeSense(LocalDay.today());
    intake.lockOpen(request.orderId());
    KnownOrder order = orders.find(request.orderId()).orElseThrow(RecordGoodsReceipt::notYetKnown);
    mustExpectGoodsAt(order, request.warehouseId());
    mustSayHowItCame(order, request.transport());
    UUID id = Ids.next();
    List<GoodsReceipt.Line> lines = new ArrayList<>();
    List<Lot> arrived = new ArrayList<>();
    for (GoodsReceiptRequest.Line wanted : request.lines()) {
      KnownOrder.Line line = line(order, wanted.lineId());
      mustBeNew(request, wanted);
      count(order, line, wanted);
      UUID lotId = wanted.accepted() > 0 ? Ids.next() : null;
      lines.add(accepted(line, wanted, lotId));
      if (lotId != null) {
        arrived.add(lot(lotId, id, order, line, wanted, request.warehouseId(), by));
      }
    }
    GoodsReceipt receipt = receipt(id, order, request, lines, by);
    store(receipt, arrived, by);
    outbox.publish(GoodsReceiptEvent.told(GoodsReceiptEvent.RECORDED, receipt));
    audit.record("recordGoodsReceipt", "goods-receipt:" + id, null);
    return receipt;
  }

  private static Refusal notYetKnown() {
    return new Refusal(BasketProblem.ORDER_NOT_YET_KNOWN, "No news of this order has arrived here");
  }

  private static void mustExpectGoodsAt(KnownOrder order, UUID warehouse) {
    if (!order.eligible()) {
      throw new Refusal(
              BasketProblem.ORDER_NOT_ELIGIBLE,
              "When the order was placed, its cooperative was not verified and rural")
          .with("standing", order.standing())
          .with("rural", order.rural());
    }
    if (order.isUnconfirmed()) {
      throw new Refusal(
          BasketProblem.ORDER_NOT_YET_KNOWN, "No news of the order's confirmation has arrived");
    }
    if (!order.expectsGoods()) {
      throw new Refusal(BasketProblem.ORDER_CLOSED, "The order is " + order.status())
          .with("orderId", order.orderId())
          .with("status", order.status());
    }
    if (order.warehouseId() != null && !order.warehouseId().equals(warehouse)) {
      throw Refusal.invalid("warehouseId", "the order is delivered to another warehouse");
    }
  }

  private static void mustSayHowItCame(KnownOrder order, Transport transport) {
    if (order.isCollected() && transport == null) {
      throw Refusal.invalid("transport", "say what collecting cost, and on which permit");
    }
    if (!order.isCollected() && transport != null) {
      throw Refusal.invalid("transport", "the cooperative delivers this order");
    }
  }

  private static KnownOrder.Line line(KnownOrder order, UUID lineId) {
    return order.lines().stream()
        .filter(line -> line.lineId().equals(lineId))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("lines.lineId", "is no line of this order"));
  }

  /** Receipts of an order take turns, so nobody records the same in between. */
  private void mustBeNew(GoodsReceiptRequest request, GoodsReceiptRequest.Line wanted) {
    receipts
        .holding(request, wanted)
        .ifPresent(
            earlier -> {
              throw alreadyRecorded()
                  .with("lineId", wanted.lineId())
                  .with("lotCode", wanted.lotCode())
                  .with("receiptId", earlier);
            });
  }

  private static Refusal alreadyRecorded() {
    return new Refusal(
        BasketProblem.RECEIPT_ALREADY_RECORDED,
        "The same lot, day and quantities stand in another receipt of this order");
  }

  private void count(KnownOrder order, KnownOrder.Line line, GoodsReceiptRequest.Line wanted) {
    if (wanted.accepted() > 0 && !orders.count(order.orderId(), line.lineId(), wanted.accepted())) {
      int accepted =
          orders.find(order.orderId()).orElseThrow().lines().stream()
              .filter(known -> known.lineId().equals(line.lineId()))
              .mapToInt(KnownOrder.Line::accepted)
              .sum();
      throw new Refusal(
              BasketProblem.MORE_THAN_OUTSTANDING, "More was accepted than the order still expects")
          .with("lineId", line.lineId())
          .with("asked", wanted.accepted())
          .with("outstanding", Math.max(0, line.quantityConfirmed() - accepted));
    }
  }

  private static GoodsReceipt.Line accepted(
      KnownOrder.Line line, GoodsReceiptRequest.Line wanted, UUID lotId) {
    return new GoodsReceipt.Line(
        line.lineId(),
        lotId,
        wanted.lotCode(),
        wanted.bestBefore(),
        wanted.received(),
        wanted.accepted(),
        wanted.rejected(),
        wanted.reason(),
        line.unitPrice().multiply(BigDecimal.valueOf(wanted.accepted())));
  }

  private static Lot lot(
      UUID id,
      UUID receiptId,
      KnownOrder order,
      KnownOrder.Line line,
      GoodsReceiptRequest.Line wanted,
      UUID warehouse,
      String by) {
    return new Lot(
        id,
        receiptId,
        order.orderId(),
        line.lineId(),
        wanted.lotCode(),
        wanted.bestBefore(),
        order.campaignId(),
        warehouse,
        order.cooperativeId(),
        line.kind(),
        line.category(),
        line.netWeightGrams(),
        line.unitPrice(),
        wanted.accepted(),
        Lot.Status.QUARANTINED,
        by,
        null,
        null,
        1);
  }

  private static GoodsReceipt receipt(
      UUID id,
      KnownOrder order,
      GoodsReceiptRequest request,
      List<GoodsReceipt.Line> lines,
      String by) {
    BigDecimal amount =
        lines.stream()
            .map(GoodsReceipt.Line::acceptedAmount)
            .reduce(new BigDecimal("0.00"), BigDecimal::add);
    return new GoodsReceipt(
        id,
        order.orderId(),
        order.campaignId(),
        request.warehouseId(),
        request.receivedOn(),
        request.transport() == null ? null : request.transport().exact(),
        amount,
        GoodsReceipt.Status.RECORDED,
        null,
        by,
        1,
        lines);
  }

  private void store(GoodsReceipt receipt, List<Lot> arrived, String by) {
    receipts.add(receipt);
    lots.add(arrived);
    try {
      receipts.addLines(receipt);
    } catch (SqlFailure failure) {
      // Twice in this one.
      throw failure.constraint().equals("goods_receipt_line_once") ? alreadyRecorded() : failure;
    }
    ledger.post(
        arrived.stream()
            .map(
                lot ->
                    StockLedger.Move.within(
                        receipt.warehouseId(),
                        lot.id(),
                        Account.OUTSIDE,
                        Account.QUARANTINE,
                        lot.quantity()))
            .toList(),
        "goods-receipt",
        receipt.id(),
        by);
  }
}
