package ma.sac.distribution.partners;

/** The three sides of the alliance. */
public enum Sector {
  PUBLIC,
  PRIVATE,
  CIVIL_SOCIETY
}
