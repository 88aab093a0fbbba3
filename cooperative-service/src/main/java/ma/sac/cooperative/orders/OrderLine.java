package ma.sac.cooperative.orders;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * So much of one offer. {@code committed} is what the line holds of the offer: ordered, then
 * confirmed, then what came. {@code received} is all that warehouses accepted, {@code accepted} the
 * part of it that the line covers and that is paid for.
 */
record OrderLine(
    UUID id,
    UUID offerId,
    Item item,
    BigDecimal unitPrice,
    long ordered,
    long confirmed,
    long committed,
    long received,
    long accepted) {

  /** What was ordered, as it was listed then. */
  record Item(
      UUID productId,
      String nameFr,
      String nameAr,
      String kind,
      String category,
      int netWeightGrams) {}

  OrderLine confirmed(long quantity) {
    return with(quantity, quantity, received);
  }

  /** Holds no more than that; never more than was held. */
  OrderLine heldTo(long quantity) {
    return with(confirmed, Math.min(committed, quantity), received);
  }

  OrderLine received(long more) {
    return with(confirmed, committed, Math.max(0, received + more));
  }

  boolean isComplete() {
    return accepted >= committed;
  }

  long excess() {
    return received - accepted;
  }

  BigDecimal price(long units) {
    return unitPrice.multiply(BigDecimal.valueOf(units));
  }

  private OrderLine with(long newConfirmed, long newCommitted, long newReceived) {
    long newAccepted = Math.min(newReceived, newCommitted);
    return new OrderLine(
        id,
        offerId,
        item,
        unitPrice,
        ordered,
        newConfirmed,
        newCommitted,
        newReceived,
        newAccepted);
  }
}
