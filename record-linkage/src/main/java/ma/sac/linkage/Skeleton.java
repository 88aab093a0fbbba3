package ma.sac.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a name is heard by, whatever the spelling and the script: its consonants, a vowel that it
 * begins with, an a that it ends in. Vowels within are lost, for Arabic does not write the short
 * ones.
 */
final class Skeleton {
  private static final String VOWELS = "aeiou";
  private static final Pattern END_IN_A = Pattern.compile("[^aeou](a|aa|ae|ah)$");
  // Before a consonant; the French form also before a vowel, in a word long enough; assimilated.
  private static final Pattern JOINED_ARTICLE =
      Pattern.compile("^(?:[ea]l(?=[^aeioul]..)|el(?=[aeiou]....)|[aeou](?=([^aeiou])\\1.))");
  private static final Set<String> ARTICLES =
      Set.of(
          "el", "al", "l", "ar", "er", "as", "es", "ech", "ach", "ad", "ed", "az", "ez", "an", "en",
          "at", "et");

  private Skeleton() {}

  /**
   * Without articles: those of their own, {@code elmanjra}, {@code elalaoui}, {@code errachidi}.
   */
  static List<String> withoutArticles(List<String> words) {
    List<String> bare = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean article = ARTICLES.contains(words.get(i)) && i + 1 < words.size();
      if (!article) {
        bare.add(JOINED_ARTICLE.matcher(words.get(i)).replaceFirst(""));
      }
    }
    return bare;
  }

  /**
   * @param words without articles
   */
  static String of(List<String> words) {
    StringBuilder skeleton = new StringBuilder();
    for (String word : words) {
      if (word.startsWith("abd") && word.length() > 6) {
        String rest = JOINED_ARTICLE.matcher(word.substring(3)).replaceFirst("");
        skeleton.append("Abd").append(consonants(rest));
      } else {
        skeleton.append(consonants(word));
      }
    }
    // What tells Rachida from Rachid, in both scripts.
    if (!words.isEmpty() && END_IN_A.matcher(words.get(words.size() - 1)).find()) {
      skeleton.append('a');
    }
    return skeleton.toString();
  }

  private static String consonants(String word) {
    StringBuilder heard = new StringBuilder();
    String sounds = sounds(word);
    for (int i = 0; i < sounds.length(); i++) {
      char c = sounds.charAt(i);
      boolean vowel = VOWELS.indexOf(c) >= 0;
      if (i == 0) {
        heard.append(vowel ? 'A' : c);
      } else if (!vowel && c != 'w' && c != 'y' && sounds.charAt(i - 1) != c) {
        heard.append(c);
      }
    }
    return heard.toString();
  }

  /** One letter for each sound. */
  private static String sounds(String word) {
    return word.replace("tch", "S")
        .replace("sch", "S")
        .replace("ch", "S")
        .replace("sh", "S")
        .replace("kh", "X")
        .replace("gh", "g")
        .replace("dj", "j")
        .replace("th", "t")
        .replace("dh", "d")
        .replace("ph", "f")
        .replace("ck", "k")
        .replace("q", "k")
        .replace("v", "f")
        .replaceAll("c(?=[eiy])", "s")
        .replace('c', 'k')
        .replaceAll("^ou(?=[aeiy])", "w")
        .replaceAll("(?<=[aeiou])h$", "");
  }
}
