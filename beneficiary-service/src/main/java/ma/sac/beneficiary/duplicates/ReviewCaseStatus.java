package ma.sac.beneficiary.duplicates;

/** What was decided about two families, or that it was not. */
enum ReviewCaseStatus {
  OPEN,
  SAME,
  DISTINCT
}
