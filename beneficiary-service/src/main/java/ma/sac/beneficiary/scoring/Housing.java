package ma.sac.beneficiary.scoring;

/** How a family lives. */
public enum Housing {
  OWNED,
  RENTED,
  PRECARIOUS,
  SLUM
}
