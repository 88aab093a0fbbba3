package ma.sac.beneficiary.households;

/** What a family lives on. */
public enum IncomeSource {
  NONE,
  DAY_LABOUR,
  INFORMAL,
  EMPLOYED,
  PENSION,
  SUPPORT,
  OTHER
}
