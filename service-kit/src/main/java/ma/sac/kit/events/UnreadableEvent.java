package ma.sac.kit.events;

/** The bytes of a record cannot be read; its message says why, without the bytes. */
public class UnreadableEvent extends RuntimeException {
  public UnreadableEvent(String why) {
    super(why);
  }
}
