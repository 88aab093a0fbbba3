package ma.sac.distribution.partners;

/** How far a promise has come. */
public enum PledgeStatus {
  PROMISED,
  SIGNED,
  PARTLY_RECEIVED,
  RECEIVED,
  WITHDRAWN
}
