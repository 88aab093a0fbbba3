package ma.sac.basket.receiving;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.basket.lots.Lot;

record GoodsReceiptView(
    UUID id,
    GoodsReceipt.Status status,
    long version,
    UUID orderId,
    UUID campaignId,
    UUID warehouseId,
    LocalDate receivedOn,
    Transport transport,
    BigDecimal acceptedAmount,
    List<GoodsReceipt.Line> lines,
    List<LotOfReceipt> lots,
    String reversalReason) {

  record LotOfReceipt(
      UUID lotId,
      UUID lineId,
      String lotCode,
      LocalDate bestBefore,
      int quantity,
      Lot.Status status) {

    static LotOfReceipt of(Lot lot) {
      return new LotOfReceipt(
          lot.id(), lot.lineId(), lot.lotCode(), lot.bestBefore(), lot.quantity(), lot.status());
    }
  }

  static GoodsReceiptView of(GoodsReceipt receipt, List<Lot> lots) {
    return new GoodsReceiptView(
        receipt.id(),
        receipt.status(),
        receipt.version(),
        receipt.orderId(),
        receipt.campaignId(),
        receipt.warehouseId(),
        receipt.receivedOn(),
        receipt.transport(),
        receipt.acceptedAmount(),
        receipt.lines(),
        lots.stream().map(LotOfReceipt::of).toList(),
        receipt.reversalReason());
  }
}
