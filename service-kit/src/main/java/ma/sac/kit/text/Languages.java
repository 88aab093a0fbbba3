package ma.sac.kit.text;

import java.util.Locale;

/** Which of the languages of this house somebody reads. */
public final class Languages {

  /** The best of French, Arabic and English by an Accept-Language; English where it says none. */
  public static Locale of(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return Locale.ENGLISH;
    }
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), Sentences.LANGUAGES);
      return best == null ? Locale.ENGLISH : best;
    } catch (IllegalArgumentException unreadable) {
      return Locale.ENGLISH;
    }
  }

  private Languages() {}
}
