package ma.sac.cooperative.orders;

/**
 * {@code PLACED → CONFIRMED → PARTLY_DELIVERED → DELIVERED}; {@code CONFIRMED | PARTLY_DELIVERED →
 * CLOSING → CLOSED_SHORT | CANCELLED}; {@code PLACED → REJECTED | EXPIRED | CANCELLED}.
 */
enum OrderStatus {
  PLACED("placed"),
  CONFIRMED("confirmed"),
  PARTLY_DELIVERED("delivered"),
  DELIVERED("delivered"),
  CLOSING("delivered"),
  CLOSED_SHORT("closed-short"),
  CANCELLED("cancelled"),
  REJECTED("rejected"),
  EXPIRED("expired");

  private final String fact;

  OrderStatus(String fact) {
    this.fact = fact;
  }

  /** The type of the fact that tells of an order in this state. */
  String factType() {
    return "purchase-order." + fact;
  }

  /** Whether goods may still come. */
  boolean isOpen() {
    return switch (this) {
      case PLACED, CONFIRMED, PARTLY_DELIVERED, CLOSING -> true;
      case DELIVERED, CLOSED_SHORT, CANCELLED, REJECTED, EXPIRED -> false;
    };
  }
}
