package ma.sac.test.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The catalogue of reasons of the module under test says the same in each language. */
public final class Translations {
  private static final Pattern FACT = Pattern.compile("\\{\\d}");

  /** The same codes and facts in English, French and Arabic. */
  public static void check() {
    Properties english = read("en");
    assertFalse(english.isEmpty());
    for (String language : new String[] {"fr", "ar"}) {
      Properties other = read(language);
      assertEquals(english.stringPropertyNames(), other.stringPropertyNames(), language);
      for (String code : english.stringPropertyNames()) {
        String sentence = other.getProperty(code);
        assertEquals(facts(english.getProperty(code)), facts(sentence), language + " " + code);
        assertFalse(
            language.equals("ar")
                && !code.equals("said")
                && !sentence.matches("(?s).*\\p{IsArabic}.*"),
            code);
      }
    }
  }

  private static Set<String> facts(String sentence) {
    return FACT.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Properties read(String language) {
    Path file = Path.of("src/main/resources/reasons_" + language + ".properties");
    try (Reader text = Files.newBufferedReader(file)) {
      Properties sentences = new Properties();
      sentences.load(text);
      return sentences;
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private Translations() {}
}
