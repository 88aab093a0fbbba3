package ma.sac.kit.events;

/**
 * What became of a received fact: it took effect, or it refers to something not yet known and is
 * parked until then.
 */
public final class Handled {
  /** The effect is in the transaction. */
  public static final Handled DONE = new Handled(null);

  private final String waitingFor;

  private Handled(String waitingFor) {
    this.waitingFor = waitingFor;
  }

  /**
   * Nothing was done, because the thing named is not known yet. {@link ParkedEvents#release} with
   * the same name lets the fact in again, and what came behind it under its key.
   */
  public static Handled waitingFor(String reference) {
    return new Handled(reference);
  }

  boolean isDone() {
    return waitingFor == null;
  }

  String waitingFor() {
    return waitingFor;
  }
}
