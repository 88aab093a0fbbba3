package ma.sac.beneficiary.households;

public enum Sex {
  F,
  M
}
