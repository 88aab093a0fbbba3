package ma.sac.cooperative.orders;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A goods receipt as basket-service told it; units accepted of each line, over its lots.
 *
 * @param rejected units that were sent back, of all lines
 */
record ToldReceipt(
    UUID receiptId,
    UUID orderId,
    LocalDate receivedOn,
    Map<UUID, Long> acceptedByLine,
    long rejected,
    UUID eventId) {}
