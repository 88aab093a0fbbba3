package ma.sac.linkage;

import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * On which level two persons agree in each {@link Field}, packed into one number, the pattern.
 * Where given and family name agree better exchanged, they are compared so, and the pattern says
 * it.
 */
final class Comparison {
  /** The names were compared exchanged. */
  static final int EXCHANGED = 1 << 30;

  private static final int DIFFER = 1;
  private static final int SIMILAR = 2;
  private static final int NEAR = 3;
  private static final int SAME = 4;
  private static final double NEAR_SPELLING = 0.92;
  // Hassan and Hussein have the same consonants, and are brothers.
  private static final double HEARD_SPELLING = 0.8;
  private static final double SIMILAR_SPELLING = 0.84;
  private static final int LONG_ENOUGH_FOR_A_SLIP = 4;
  private static final JaroWinklerSimilarity SPELLING = new JaroWinklerSimilarity();
  private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

  private Comparison() {}

  static int of(Profile a, Profile b) {
    return names(a, b)
        | Field.FATHER_NAME.at(names(a.father, b.father))
        | Field.BIRTH.at(births(a.birth, b.birth))
        | Field.PHONE.at(codes(a.phones, b.phones))
        | Field.IDENTIFIER.at(codes(a.identifiers, b.identifiers))
        | Field.ADDRESS.at(addresses(a.addressWords, b.addressWords))
        | Field.LOCALITY.at(localities(a.localities, b.localities));
  }

  private static int names(Profile a, Profile b) {
    int given = names(a.given, b.given);
    int family = names(a.family, b.family);
    if (given < NEAR && family < NEAR) {
      int givenAsFamily = names(a.given, b.family);
      int familyAsGiven = names(a.family, b.given);
      boolean alike = Math.min(givenAsFamily, familyAsGiven) >= SIMILAR;
      if (alike && Math.max(givenAsFamily, familyAsGiven) >= NEAR) {
        return EXCHANGED | Field.GIVEN_NAME.at(givenAsFamily) | Field.FAMILY_NAME.at(familyAsGiven);
      }
    }
    return Field.GIVEN_NAME.at(given) | Field.FAMILY_NAME.at(family);
  }

  static int names(NameForm a, NameForm b) {
    if (a == null || b == null) {
      return 0;
    }
    if (a.letters().equals(b.letters())) {
      return SAME;
    }
    boolean heardSame = a.skeleton().equals(b.skeleton()) && a.skeleton().length() > 1;
    if (a.arabic() != b.arabic()) {
      return heardSame ? NEAR : slip(a.skeleton(), b.skeleton()) ? SIMILAR : DIFFER;
    }
    boolean initial = (a.initial() || b.initial()) && a.bare().charAt(0) == b.bare().charAt(0);
    if (!heardSame && !initial && mostAlike(a, b) < SIMILAR_SPELLING) {
      return DIFFER;
    }
    double spelling = SPELLING.apply(a.bare(), b.bare());
    if (heardSame && spelling >= HEARD_SPELLING
        || spelling >= NEAR_SPELLING && fewEdits(a.bare(), b.bare())) {
      return NEAR;
    }
    boolean similar =
        spelling >= SIMILAR_SPELLING || heardSame || initial || slip(a.bare(), b.bare());
    return similar ? SIMILAR : DIFFER;
  }

  /** The Jaro-Winkler similarity that two names could have at best, for the letters they share. */
  private static double mostAlike(NameForm a, NameForm b) {
    double jaro = (a.shareOfLettersIn(b) + b.shareOfLettersIn(a) + 1) / 3;
    boolean sameStart = a.bare().charAt(0) == b.bare().charAt(0);
    return sameStart ? jaro + 0.4 * (1 - jaro) : jaro;
  }

  private static boolean fewEdits(String a, String b) {
    return EDITS.apply(a, b) <= 1 + a.length() / 6;
  }

  private static boolean slip(String a, String b) {
    return Math.min(a.length(), b.length()) >= LONG_ENOUGH_FOR_A_SLIP && Slip.between(a, b);
  }

  private static int births(Birth a, Birth b) {
    if (!a.known() || !b.known()) {
      return 0;
    }
    if (!a.dayKnown() || !b.dayKnown()) {
      return a.year() == b.year() ? 2 : DIFFER;
    }
    if (a.equals(b)) {
      return Field.BIRTH.same;
    }
    boolean exchanged = a.year() == b.year() && a.month() == b.day() && a.day() == b.month();
    if (exchanged || oneDigitOff(a, b)) {
      return 4;
    }
    int parts =
        (a.year() == b.year() ? 1 : 0)
            + (a.month() == b.month() ? 1 : 0)
            + (a.day() == b.day() ? 1 : 0);
    return parts == 2 ? 3 : a.year() == b.year() ? 2 : DIFFER;
  }

  private static boolean oneDigitOff(Birth a, Birth b) {
    int one = a.number();
    int other = b.number();
    int off = 0;
    for (; one > 0 || other > 0; one /= 10, other /= 10) {
      off += one % 10 == other % 10 ? 0 : 1;
    }
    return off == 1;
  }

  private static int codes(List<String> some, List<String> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return 0;
    }
    int best = DIFFER;
    for (String one : some) {
      for (String other : others) {
        if (one.equals(other)) {
          return 3;
        }
        best = Slip.between(one, other) ? 2 : best;
      }
    }
    return best;
  }

  private static int addresses(List<String> some, List<String> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return 0;
    }
    boolean order = some.size() <= others.size();
    List<String> fewer = order ? some : others;
    List<String> more = order ? others : some;
    int common = 0;
    for (String word : fewer) {
      common += hasWord(more, word) ? 1 : 0;
    }
    double share = (double) common / more.size();
    return share >= 0.8 ? 4 : share >= 0.5 ? 3 : share >= 0.25 ? 2 : DIFFER;
  }

  private static boolean hasWord(List<String> words, String sought) {
    for (String word : words) {
      if (word.equals(sought) || slip(word, sought)) {
        return true;
      }
    }
    return false;
  }

  private static int localities(List<String> some, List<String> others) {
    int comparable = 0;
    int common = 0;
    for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
      String a = some.get(i);
      String b = others.get(i);
      if (!a.isEmpty() && !b.isEmpty()) {
        comparable++;
        common += a.equals(b) || slip(a, b) ? 1 : 0;
      }
    }
    return comparable == 0 ? 0 : common == comparable ? 3 : common > 0 ? 2 : DIFFER;
  }
}
