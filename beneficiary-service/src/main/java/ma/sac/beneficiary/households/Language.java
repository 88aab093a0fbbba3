package ma.sac.beneficiary.households;

/** In which a family is written to. */
public enum Language {
  fr,
  ar
}
