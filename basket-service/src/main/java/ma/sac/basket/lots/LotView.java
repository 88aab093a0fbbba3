package ma.sac.basket.lots;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

record LotView(
    UUID id,
    Lot.Status status,
    long version,
    String lotCode,
    LocalDate bestBefore,
    UUID receiptId,
    UUID orderId,
    UUID lineId,
    UUID campaignId,
    UUID warehouseId,
    UUID cooperativeId,
    String kind,
    String category,
    int netWeightGrams,
    int quantity,
    BigDecimal unitPrice,
    Stock stock,
    String recallReason) {

  /** Where the lot's units are now. */
  record Stock(int quarantined, int available, int blocked, int inBaskets, int distributed) {}

  static LotView of(Lot lot, Stock stock) {
    return new LotView(
        lot.id(),
        lot.status(),
        lot.version(),
        lot.lotCode(),
        lot.bestBefore(),
        lot.receiptId(),
        lot.orderId(),
        lot.lineId(),
        lot.campaignId(),
        lot.warehouseId(),
        lot.cooperativeId(),
        lot.kind(),
        lot.category(),
        lot.netWeightGrams(),
        lot.quantity(),
        lot.unitPrice(),
        stock,
        lot.recallReason());
  }
}
