package ma.sac.basket.receiving;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.http.Refusal;

/** Goods of one order that arrived together: what was accepted, as lots, and what was rejected. */
record GoodsReceipt(
    UUID id,
    UUID orderId,
    UUID campaignId,
    UUID warehouseId,
    LocalDate receivedOn,
    @Nullable Transport transport,
    BigDecimal acceptedAmount,
    Status status,
    String reversalReason,
    String receivedBy,
    long version,
    List<Line> lines) {

  enum Status {
    RECORDED,
    REVERSED
  }

  /** {@code lotId} is null where nothing was accepted. */
  record Line(
      UUID lineId,
      @Nullable UUID lotId,
      String lotCode,
      @Nullable LocalDate bestBefore,
      int received,
      int accepted,
      int rejected,
      @Nullable String reason,
      BigDecimal acceptedAmount) {}

  void mustBeRecorded() {
    if (status != Status.RECORDED) {
      throw Refusal.conflict("The receipt is " + status);
    }
  }
}
