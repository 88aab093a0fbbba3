package ma.sac.basket.lots;

import java.util.List;
import java.util.UUID;
import ma.sac.basket.serials.SerialRange;

/** A lot must no longer be given out, or may be again; the ranges name the baskets that hold it. */
record LotEvent(
    UUID lotId,
    String lotCode,
    UUID cooperativeId,
    String category,
    String reason,
    List<SerialRange> serialRanges) {
  static final String RECALLED = "lot.recalled";
  static final String RECALL_LIFTED = "lot.recall-lifted";

  static LotEvent of(Lot lot, String reason, List<SerialRange> ranges) {
    return new LotEvent(
        lot.id(), lot.lotCode(), lot.cooperativeId(), lot.category(), reason, ranges);
  }
}
