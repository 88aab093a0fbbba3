package ma.sac.distribution.stock;

import java.util.List;
import java.util.UUID;

/** What this service reads of {@code lot.recalled} and {@code lot.recall-lifted}. */
record RecalledLot(
    UUID lotId,
    String lotCode,
    UUID cooperativeId,
    String category,
    String reason,
    List<SerialRange> serialRanges) {}
