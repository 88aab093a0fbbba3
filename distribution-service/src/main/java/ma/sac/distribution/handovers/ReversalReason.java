package ma.sac.distribution.handovers;

/** Why a hand-over is taken back; a closed list, because it is published. */
public enum ReversalReason {
  WRONG_BASKET,
  WRONG_VOUCHER,
  BROUGHT_BACK,
  ENTRY_ERROR,
  OTHER
}
