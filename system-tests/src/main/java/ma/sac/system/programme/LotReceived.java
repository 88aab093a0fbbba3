package ma.sac.system.programme;

/** A lot as the warehouse took it in. */
public record LotReceived(
    String id,
    String orderId,
    String lineId,
    String cooperativeId,
    String category,
    int accepted) {}
