package ma.sac.basket.lots;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
    List<StockIn> stockByWarehouse,
    String recallReason) {

  /**
   * Where the lot's units are now, in the warehouses that the caller may see; together they are the
   * lot's quantity for who may see all.
   */
  record Stock(
      int quarantined,
      int available,
      int blocked,
      int inTransit,
      int inBaskets,
      int distributed,
      int lost) {

    private static Stock sum(List<StockIn> warehouses) {
      Stock all = new Stock(0, 0, 0, 0, 0, 0, 0);
      for (StockIn one : warehouses) {
        all =
            new Stock(
                all.quarantined + one.quarantined,
                all.available + one.available,
                all.blocked + one.blocked,
                all.inTransit + one.inTransit,
                all.inBaskets + one.inBaskets,
                all.distributed + one.distributed,
                all.lost + one.lost);
      }
      return all;
    }
  }

  /** The same of one warehouse; {@code inTransit} is on its way there. */
  record StockIn(
      UUID warehouseId,
      int quarantined,
      int available,
      int blocked,
      int inTransit,
      int inBaskets,
      int distributed,
      int lost) {

    static StockIn of(UUID warehouse, Stock units) {
      return new StockIn(
          warehouse,
          units.quarantined,
          units.available,
          units.blocked,
          units.inTransit,
          units.inBaskets,
          units.distributed,
          units.lost);
    }
  }

  static LotView of(Lot lot, List<StockIn> stock) {
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
        Stock.sum(stock),
        stock,
        lot.recallReason());
  }
}
