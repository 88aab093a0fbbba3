package ma.sac.basket.lots;

/** The accounts of the component ledger. */
public enum Account {
  /** The world; the only one that may fall below zero, by what came in and did not go back. */
  OUTSIDE,
  QUARANTINE,
  AVAILABLE,
  BLOCKED,
  BASKETS,
  DISTRIBUTED
}
