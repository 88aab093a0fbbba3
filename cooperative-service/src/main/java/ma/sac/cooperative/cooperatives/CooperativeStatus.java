package ma.sac.cooperative.cooperatives;

/**
 * {@code REGISTERED → VERIFIED ⇄ SUSPENDED}, {@code REGISTERED → REJECTED}, {@code VERIFIED →
 * EXPIRED → VERIFIED}.
 */
public enum CooperativeStatus {
  REGISTERED,
  VERIFIED,
  SUSPENDED,
  REJECTED,
  EXPIRED
}
