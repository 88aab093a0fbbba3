package ma.sac.basket.supply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** An offer as last heard, with its cooperative's present standing. */
public record KnownOffer(
    UUID offerId,
    UUID cooperativeId,
    String cooperativeNameFr,
    String cooperativeTerritory,
    String cooperativeStatus,
    boolean rural,
    boolean womenLed,
    Integer members,
    String kind,
    String category,
    Integer shelfLifeDays,
    BigDecimal unitPrice,
    int quantityLeft,
    int minimumOrder,
    int lotSize,
    int leadTimeDays,
    LocalDate windowFrom,
    LocalDate windowTo,
    String status,
    boolean productActive) {
  /** Members up to which a cooperative is a small one. */
  private static final int SMALL = 20;

  public boolean isSmall() {
    return members != null && members <= SMALL;
  }

  /** The least that can be bought: the minimum order, in whole lots. */
  public int leastUnits() {
    int lot = Math.max(1, lotSize);
    return (Math.max(1, minimumOrder) + lot - 1) / lot * lot;
  }

  /** What is left in whole lots, nothing when that is less than the minimum order. */
  public int sellable() {
    int units = Math.max(0, quantityLeft) / Math.max(1, lotSize) * Math.max(1, lotSize);
    return units < leastUnits() ? 0 : units;
  }
}
