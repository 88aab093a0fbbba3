package ma.sac.basket;

/**
 * What a text that people type may hold: letters and marks of any script, no control characters.
 */
public final class PlainText {
  public static final String REGEX = "[^\\p{Cntrl}]*";

  private PlainText() {}
}
