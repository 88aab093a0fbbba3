package ma.sac.basket.assembly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.basket.serials.SerialRange;

/** {@code baskets} is what was planned, {@code standing} what was made and not taken apart. */
record AssemblyRunView(
    UUID id,
    AssemblyRun.Status status,
    long version,
    int number,
    UUID campaignId,
    UUID warehouseId,
    UUID basketModelId,
    int basketModelVersion,
    int baskets,
    Integer made,
    int standing,
    List<SerialRange> serialRanges,
    Integer basketWeightGrams,
    BigDecimal basketCost,
    LocalDate bestBefore) {

  static AssemblyRunView of(AssemblyRun run) {
    return new AssemblyRunView(
        run.id(),
        run.status(),
        run.version(),
        run.number(),
        run.campaignId(),
        run.warehouseId(),
        run.modelId(),
        run.modelVersion(),
        run.planned(),
        run.made(),
        run.standing(),
        run.serialRanges(),
        run.weightGrams(),
        run.cost(),
        run.bestBefore());
  }
}
