package ma.sac.distribution.stock;

/** Why baskets moved, as the ledger names it. */
public enum MoveCause {
  RELEASE,
  DEPARTURE,
  ARRIVAL,
  HANDOVER,
  REPORT,
  REVERSAL,
  INCIDENT,
  RECONCILIATION,
  RESOLUTION
}
