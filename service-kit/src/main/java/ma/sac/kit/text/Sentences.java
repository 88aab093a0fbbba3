package ma.sac.kit.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The catalogue of reasons in each language: {@code reasons_en.properties} and its translations, of
 * the kit and of the service together.
 */
final class Sentences {
  static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar"));

  private static final Map<String, Map<String, String>> BY_LANGUAGE =
      LANGUAGES.stream().collect(Collectors.toMap(Locale::getLanguage, Sentences::read));

  private static final Map<String, String> CODES =
      english().entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (one, other) -> one));

  static boolean has(String code) {
    return english().containsKey(code);
  }

  static Optional<String> codeOf(String english) {
    return Optional.ofNullable(CODES.get(english));
  }

  /** A code that a later version wrote is said as it is. */
  static String of(String code, Locale language) {
    String otherwise = english().getOrDefault(code, code);
    return BY_LANGUAGE
        .getOrDefault(language.getLanguage(), english())
        .getOrDefault(code, otherwise);
  }

  private static Map<String, String> english() {
    return BY_LANGUAGE.get(Locale.ENGLISH.getLanguage());
  }

  private static Map<String, String> read(Locale language) {
    String name = "reasons_" + language.getLanguage() + ".properties";
    Set<URL> files = new LinkedHashSet<>();
    try {
      files.addAll(Collections.list(Sentences.class.getClassLoader().getResources(name)));
      ClassLoader own = Thread.currentThread().getContextClassLoader();
      if (own != null) {
        files.addAll(Collections.list(own.getResources(name)));
      }
      Properties all = new Properties();
      for (URL file : files) {
        try (Reader text = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
          all.load(text);
        }
      }
      Map<String, String> sentences = new HashMap<>();
      all.stringPropertyNames().forEach(code -> sentences.put(code, all.getProperty(code)));
      return sentences;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Sentences() {}
}
