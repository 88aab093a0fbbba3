package ma.sac.linkage;

/**
 * What is done with a pair. The two thresholds are the same for any list: they are odds, and the
 * weights behind them are estimated from the list itself.
 */
public enum Band {
  /** One person beyond reasonable doubt. */
  AUTOMATIC,
  /** For a person to decide. */
  TO_REVIEW,
  /** Two persons. */
  DISTINCT;

  /** Odds of about a thousand to one. */
  public static final double AUTOMATIC_FROM = 10;

  /** Even odds. */
  public static final double REVIEW_FROM = 0;

  public static Band of(double bits) {
    return bits >= AUTOMATIC_FROM ? AUTOMATIC : bits >= REVIEW_FROM ? TO_REVIEW : DISTINCT;
  }
}
