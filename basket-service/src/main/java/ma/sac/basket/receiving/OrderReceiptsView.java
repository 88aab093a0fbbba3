package ma.sac.basket.receiving;

import java.util.List;
import java.util.UUID;

/** What was accepted for an order, line by line; closed, it never changes again. */
record OrderReceiptsView(UUID orderId, boolean closed, List<Line> lines) {
  record Line(UUID lineId, int accepted) {}
}
