package ma.sac.distribution.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What this service reads of {@code baskets.released}. */
record ReleasedRun(
    UUID runId,
    UUID campaignId,
    UUID warehouseId,
    int baskets,
    List<SerialRange> serialRanges,
    long basketWeightGrams,
    BigDecimal basketCost,
    LocalDate bestBefore,
    List<Lot> lots) {

  record Lot(
      UUID lotId,
      String lotCode,
      UUID orderId,
      UUID cooperativeId,
      String cooperativeNameFr,
      String cooperativeNameAr,
      String territory,
      boolean womenLed,
      String kind,
      String category,
      BigDecimal quantity,
      long weightGrams,
      BigDecimal amount,
      LocalDate bestBefore) {}
}
