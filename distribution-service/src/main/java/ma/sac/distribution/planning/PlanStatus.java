package ma.sac.distribution.planning;

/** Where a distribution plan is in its life. */
public enum PlanStatus {
  COMPUTING,
  PROPOSED,
  FAILED,
  CANCELLED,
  APPROVED,
  SUPERSEDED
}
