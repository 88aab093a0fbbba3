package ma.sac.distribution.stock;

/** Where a released basket is. */
public enum BasketStatus {
  IN_STOCK,
  IN_TRANSIT,
  AT_SITE,
  HANDED_OVER,
  GIVEN_WITHOUT_RIGHT,
  RETURNED,
  DAMAGED,
  LOST,
  DESTROYED,
  CARRIED_OVER,
  DONATED;

  /** Whether it left our hands for good or into somebody's. */
  public boolean isGone() {
    return switch (this) {
      case HANDED_OVER, GIVEN_WITHOUT_RIGHT, DESTROYED, CARRIED_OVER, DONATED -> true;
      default -> false;
    };
  }
}
