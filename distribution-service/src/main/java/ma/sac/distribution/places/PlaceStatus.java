package ma.sac.distribution.places;

/** Whether a place is in use. */
public enum PlaceStatus {
  OPEN,
  CLOSED
}
