package ma.sac.kit.text;

/**
 * What a text from outside may hold: letters and marks of any script, no control characters, no
 * half of a surrogate pair. Neither can be shown, and not every store can keep them.
 */
public final class PlainText {

  /** Of one or more lines, which may have tabs. */
  public static boolean isPlain(String text) {
    return isPlain(text, "\n\r\t");
  }

  public static boolean isPlainLine(String text) {
    return isPlain(text, "");
  }

  private static boolean isPlain(String text, String allowed) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (Character.isSurrogate(c) || Character.isISOControl(c) && allowed.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private PlainText() {}
}
