package ma.sac.linkage;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words of both scripts in plain ASCII letters and digits, without accents and in lower case;
 * Arabic by ICU's transliteration. Words repeat, so the last ones made are remembered.
 */
final class Words {
  private static final int REMEMBERED = 50_000;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NEITHER = Pattern.compile("[^a-z0-9]+");

  private final Transliterator arabic =
      Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");

  private final Map<String, String> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** In order; nothing for nothing. */
  List<String> of(String text) {
    List<String> words = new ArrayList<>();
    if (text != null) {
      for (String word : BETWEEN.split(text)) {
        String plain = plain(word);
        if (!plain.isEmpty()) {
          words.add(plain);
        }
      }
    }
    return words;
  }

  private String plain(String word) {
    if (word.chars().allMatch(c -> c < 128)) {
      return word.toLowerCase(Locale.ROOT);
    }
    synchronized (remembered) {
      return remembered.computeIfAbsent(word, this::make);
    }
  }

  private String make(String word) {
    String bare = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    boolean plain = bare.chars().allMatch(c -> c < 128);
    String ascii = plain ? bare.toLowerCase(Locale.ROOT) : arabic.transliterate(bare);
    return NEITHER.matcher(ascii).replaceAll("");
  }
}
