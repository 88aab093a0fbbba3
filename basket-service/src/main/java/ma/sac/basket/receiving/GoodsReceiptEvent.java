package ma.sac.basket.receiving;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.basket.Fact;

/** Goods came for an order, or a receipt of them was taken back as a whole. */
record GoodsReceiptEvent(
    UUID receiptId,
    UUID orderId,
    UUID campaignId,
    UUID warehouseId,
    LocalDate receivedOn,
    List<GoodsReceipt.Line> lines,
    BigDecimal acceptedAmount,
    @Nullable Transport transport) {
  static final String RECORDED = "goods-receipt.recorded";
  static final String REVERSED = "goods-receipt.reversed";

  static Fact told(String type, GoodsReceipt receipt) {
    return Fact.ofReceipts(type, receipt.orderId(), receipt.id(), receipt.version(), of(receipt));
  }

  private static GoodsReceiptEvent of(GoodsReceipt receipt) {
    return new GoodsReceiptEvent(
        receipt.id(),
        receipt.orderId(),
        receipt.campaignId(),
        receipt.warehouseId(),
        receipt.receivedOn(),
        receipt.lines(),
        receipt.acceptedAmount(),
        receipt.transport());
  }
}
