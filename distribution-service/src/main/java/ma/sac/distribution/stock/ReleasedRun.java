package ma.sac.distribution.stock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What this service reads of {@code baskets.released}. */
record ReleasedRun(
    @NotNull UUID runId,
    @NotNull UUID campaignId,
    @NotNull UUID warehouseId,
    int baskets,
    @NotNull List<@NotNull @Valid SerialRange> serialRanges,
    long basketWeightGrams,
    @NotNull BigDecimal basketCost,
    LocalDate bestBefore,
    @NotNull List<@NotNull @Valid Lot> lots) {

  record Lot(
      @NotNull UUID lotId,
      @NotNull String lotCode,
      @NotNull UUID orderId,
      @NotNull UUID cooperativeId,
      @NotNull String cooperativeNameFr,
      @NotNull String cooperativeNameAr,
      @NotNull String territory,
      boolean womenLed,
      @NotNull String kind,
      @NotNull String category,
      @NotNull BigDecimal quantity,
      long weightGrams,
      @NotNull BigDecimal amount,
      LocalDate bestBefore) {}
}
