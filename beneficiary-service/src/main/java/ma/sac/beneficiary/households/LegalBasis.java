package ma.sac.beneficiary.households;

/** Why a family's data may be kept (law 09-08). Facts of health need express consent. */
public enum LegalBasis {
  CONSENT,
  PUBLIC_INTEREST,
  VITAL_INTEREST
}
