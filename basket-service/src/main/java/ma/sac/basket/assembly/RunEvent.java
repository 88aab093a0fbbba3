package ma.sac.basket.assembly;

import java.util.List;
import java.util.UUID;
import ma.sac.basket.serials.SerialRange;

/** Baskets were made, or taken apart again; the ranges name these baskets. */
record RunEvent(
    UUID runId, UUID campaignId, UUID warehouseId, int baskets, List<SerialRange> serialRanges) {
  static final String ASSEMBLED = "baskets.assembled";
  static final String DISASSEMBLED = "baskets.disassembled";

  static RunEvent of(AssemblyRun run, SerialRange range) {
    return new RunEvent(
        run.id(), run.campaignId(), run.warehouseId(), range.size(), List.of(range));
  }
}
