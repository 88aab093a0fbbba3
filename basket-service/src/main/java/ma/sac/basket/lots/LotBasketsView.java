package ma.sac.basket.lots;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.basket.serials.SerialRange;

/** The baskets that hold something of a lot, and where those are that left the ordinary way. */
record LotBasketsView(
    UUID lotId,
    String lotCode,
    Lot.Status status,
    int baskets,
    List<SerialRange> serialRanges,
    Map<String, Long> byPlace,
    Map<String, Instant> asOf) {}
