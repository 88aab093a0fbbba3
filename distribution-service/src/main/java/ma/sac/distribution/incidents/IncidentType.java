package ma.sac.distribution.incidents;

/** What went otherwise. */
public enum IncidentType {
  ABSENT,
  REFUSED,
  DAMAGED,
  LOST,
  RETURNED,
  GIVEN_WITHOUT_RIGHT,
  SERIAL_CONFLICT,
  BASKET_UNKNOWN,
  EXCESS,
  MISPLACED,
  RECALLED,
  PAST_BEST_BEFORE,
  DISCREPANCY,
  OTHER
}
