package ma.sac.basket.lots;

/** The accounts of the component ledger. */
public enum Account {
  /** The world; the only one that may fall below zero, by what came in and did not go back. */
  OUTSIDE,
  QUARANTINE,
  AVAILABLE,
  BLOCKED,
  /** On the way to a warehouse, which counts them. */
  IN_TRANSIT,
  BASKETS,
  DISTRIBUTED,
  /** Sent to a warehouse and not received there. */
  LOST
}
