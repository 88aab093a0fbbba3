package ma.sac.basket.sourcing;

import java.math.BigDecimal;
import java.util.UUID;
import ma.sac.basket.supply.KnownOffer;

/** So much of one offer for one component; with an order it is placed and stands. */
record SourcingLine(
    UUID cooperativeId,
    UUID offerId,
    String component,
    String category,
    int quantity,
    BigDecimal unitPrice,
    UUID orderId,
    Long orderVersion,
    String refusal) {

  static SourcingLine wanted(KnownOffer offer, String component, int quantity) {
    return new SourcingLine(
        offer.cooperativeId(),
        offer.offerId(),
        component,
        offer.category(),
        quantity,
        offer.unitPrice(),
        null,
        null,
        null);
  }

  BigDecimal amount() {
    return unitPrice.multiply(BigDecimal.valueOf(quantity));
  }

  boolean isPlaced() {
    return orderId != null;
  }

  SourcingLine standingFor(int stillOrdered, long readVersion) {
    return new SourcingLine(
        cooperativeId,
        offerId,
        component,
        category,
        stillOrdered,
        unitPrice,
        orderId,
        readVersion,
        null);
  }
}
