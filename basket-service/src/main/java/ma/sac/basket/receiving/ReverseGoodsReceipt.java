package ma.sac.basket.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.basket.BasketProblem;
import ma.sac.basket.lots.Account;
import ma.sac.basket.lots.Lot;
import ma.sac.basket.lots.Lots;
import ma.sac.basket.lots.StockLedger;
import ma.sac.basket.supply.KnownOrders;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.events.Outbox;
import ma.sac.kit.http.Refusal;

/** Takes a receipt back as a whole, while all of its goods are in stock where they came to. */
@ApplicationScoped
class ReverseGoodsReceipt {
  private static final List<Account> IN_STOCK =
      List.of(Account.QUARANTINE, Account.AVAILABLE, Account.BLOCKED);

  private final GoodsReceipts receipts;
  private final OrderIntake intake;
  private final KnownOrders orders;
  private final Lots lots;
  private final StockLedger ledger;
  private final Outbox outbox;
  private final Audit audit;

  ReverseGoodsReceipt(
      GoodsReceipts receipts,
      OrderIntake intake,
      KnownOrders orders,
      Lots lots,
      StockLedger ledger,
      Outbox outbox,
      Audit audit) {
    this.receipts = receipts;
    this.intake = intake;
    this.orders = orders;
    this.lots = lots;
    this.ledger = ledger;
    this.outbox = outbox;
    this.audit = audit;
  }

  @Transactional
  GoodsReceipt reverse(UUID id, String reason, String by) {
    UUID orderId = receipts.find(id).orElseThrow(Refusal::notFound).orderId();
    intake.lockOpen(orderId);
    GoodsReceipt receipt = receipts.locked(id);
    receipt.mustBeRecorded();
    takeOutOfStock(receipt, lots.lockedOfReceipt(id), by);
    receipt.lines().forEach(line -> orders.takeBack(orderId, line.lineId(), line.accepted()));
    receipts.reversed(id, reason);
    GoodsReceipt reversed = receipts.find(id).orElseThrow();
    outbox.publish(GoodsReceiptEvent.told(GoodsReceiptEvent.REVERSED, reversed));
    audit.record("reverseGoodsReceipt", "goods-receipt:" + id, null);
    return reversed;
  }

  private void takeOutOfStock(GoodsReceipt receipt, List<Lot> arrived, String by) {
    List<UUID> ids = arrived.stream().map(Lot::id).toList();
    List<StockLedger.Move> moves = new ArrayList<>();
    for (Account account : IN_STOCK) {
      Map<UUID, Integer> held = ledger.balances(account, receipt.warehouseId(), ids);
      held.forEach(
          (lot, units) ->
              moves.add(
                  StockLedger.Move.within(
                      receipt.warehouseId(), lot, account, Account.OUTSIDE, units)));
    }
    for (Lot lot : arrived) {
      int inStock =
          moves.stream()
              .filter(move -> move.lotId().equals(lot.id()))
              .mapToInt(StockLedger.Move::quantity)
              .sum();
      if (inStock < lot.quantity()) {
        throw new Refusal(
                BasketProblem.GOODS_ALREADY_USED,
                "Part of this receipt's goods is in baskets, or was sent elsewhere")
            .with("lotId", lot.id())
            .with("asked", lot.quantity())
            .with("available", inStock);
      }
    }
    ledger.post(moves, "goods-receipt-reversal", receipt.id(), by);
    lots.move(ids, Lot.Status.RETURNED_TO_SUPPLIER);
  }
}
