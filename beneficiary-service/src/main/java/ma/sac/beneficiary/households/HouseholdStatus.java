package ma.sac.beneficiary.households;

/** The life cycle of a family in the registry. */
public enum HouseholdStatus {
  DRAFT,
  REGISTERED,
  VERIFIED,
  REJECTED,
  CLOSED,
  MERGED,
  ERASED
}
