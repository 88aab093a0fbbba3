package ma.sac.basket.supply;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A purchase order as last heard; {@code accepted} of a line is what was received here. */
public record KnownOrder(
    UUID orderId,
    UUID campaignId,
    UUID cooperativeId,
    String standing,
    boolean rural,
    boolean eligible,
    String status,
    String delivery,
    UUID warehouseId,
    long sequence,
    List<Line> lines) {
  private static final Set<String> EXPECTING = Set.of("CONFIRMED", "PARTLY_DELIVERED", "DELIVERED");

  public record Line(
      UUID lineId,
      UUID offerId,
      String kind,
      String category,
      int netWeightGrams,
      int quantityOrdered,
      int quantityConfirmed,
      BigDecimal unitPrice,
      int accepted) {}

  public boolean isUnconfirmed() {
    return status.equals("PLACED");
  }

  /** Whether its goods are fetched at the cooperative. */
  public boolean isCollected() {
    return delivery.equals("COLLECTION");
  }

  /**
   * Whether goods may still come for it; for one that was delivered again after a reversal, the
   * counted lines decide.
   */
  public boolean expectsGoods() {
    return EXPECTING.contains(status);
  }
}
