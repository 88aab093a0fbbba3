package ma.sac.linkage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes names of both scripts comparable: ICU's transliteration, and on top what Moroccan civil
 * status knows of spellings: articles apart, joined or assimilated (El Manjra, Elmanjra,
 * Er-Rachidi, المنجرة), Abd- names in one or two words, doubled letters, {@code ou} for {@code w},
 * {@code ch} for {@code sh}. Names repeat, so the last ones made are remembered.
 */
final class NameForms {
  private static final int REMEMBERED = 20_000;

  /** In front of at least three letters, so that the name of God stays. */
  private static final Pattern ARTICLE = Pattern.compile("(?<!\\p{L})ال(?=\\p{L}{3})");

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private final Words words;

  private final Map<String, Optional<NameForm>> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<NameForm>> eldest) {
          return size() > REMEMBERED;
        }
      };

  NameForms(Words words) {
    this.words = words;
  }

  /** Empty for a name without a letter. */
  Optional<NameForm> of(String name) {
    if (name == null || name.isBlank()) {
      return Optional.empty();
    }
    synchronized (remembered) {
      return remembered.computeIfAbsent(name, this::make);
    }
  }

  private Optional<NameForm> make(String name) {
    boolean arabic = name.chars().anyMatch(c -> c >= 0x0620 && c <= 0x06FF);
    List<String> parts =
        words.of(arabic ? plainArabic(name) : name).stream()
            .map(word -> DIGITS.matcher(word).replaceAll(""))
            .filter(word -> !word.isEmpty())
            .toList();
    String letters = String.join("", parts);
    if (letters.isEmpty()) {
      return Optional.empty();
    }
    List<String> bare = Skeleton.withoutArticles(parts);
    return Optional.of(new NameForm(letters, String.join("", bare), Skeleton.of(bare), arabic));
  }

  /**
   * One letter for each that writers use for another: the forms of alif and ya, a final ta or ha.
   */
  private static String plainArabic(String written) {
    String name = ARTICLE.matcher(written).replaceAll("");
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean last = i + 1 == name.length() || !Character.isLetter(name.charAt(i + 1));
      switch (c) {
        case 'أ', 'إ', 'آ', 'ٱ', 'ع', 'ة', 'ى' -> plain.append('ا');
        case 'ه' -> plain.append(last ? 'ا' : c);
        case 'ئ' -> plain.append('ي');
        case 'ؤ' -> plain.append('و');
        case 'ء', 'ـ' -> {
          // heard as a vowel, or not at all
        }
        default -> plain.append(c);
      }
    }
    return plain.toString();
  }
}
