package ma.sac.sourcing;

/** The limits were reached before any plan was found. */
public final class NoPlanInTime extends RuntimeException {
  NoPlanInTime(String message) {
    super(message);
  }
}
