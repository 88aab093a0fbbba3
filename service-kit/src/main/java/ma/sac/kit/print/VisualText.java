package ma.sac.kit.print;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;

/** Text as it is drawn from left to right by who knows neither joined letters nor directions. */
final class VisualText {
  private static final int SHAPING =
      ArabicShaping.LETTERS_SHAPE
          | ArabicShaping.TEXT_DIRECTION_LOGICAL
          | ArabicShaping.LENGTH_GROW_SHRINK;
  private static final int REORDERING =
      Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS | Bidi.KEEP_BASE_COMBINING;

  private VisualText() {}

  /** One line, by the Unicode bidirectional algorithm, its direction that of its first letter. */
  static String of(String line) {
    try {
      String shaped = new ArabicShaping(SHAPING).shape(line);
      return new Bidi(shaped, Bidi.LEVEL_DEFAULT_LTR).writeReordered(REORDERING);
    } catch (ArabicShapingException impossible) {
      throw new IllegalStateException("growing and shrinking needs no room", impossible);
    }
  }

  /** Whether the first letter that has a direction is written from right to left. */
  static boolean isRightToLeft(String line) {
    return Bidi.getBaseDirection(line) == Bidi.RTL;
  }
}
