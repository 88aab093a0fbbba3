package ma.sac.kit.text;

import jakarta.validation.ConstraintViolation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Why something is not taken, free of language: a code of the catalogue and the facts that its
 * sentence names; never a value that was sent.
 */
public record Reason(String code, List<String> facts) {
  /** Says its only fact, for a sentence that the catalogue does not have. */
  private static final String SAID = "said";

  /** What the sentences of the standard rules name. */
  private static final Map<String, List<String>> NAMED =
      Map.of(
          "Min", List.of("value"),
          "Max", List.of("value"),
          "DecimalMin", List.of("value"),
          "Size", List.of("min", "max"),
          "Digits", List.of("integer", "fraction"),
          "Pattern", List.of("regexp"));

  private static final String STANDARD = "{jakarta.validation.constraints.";

  public Reason {
    facts = List.copyOf(facts);
  }

  /**
   * @throws IllegalArgumentException when the catalogue has no such code
   */
  public static Reason of(String code, Object... facts) {
    if (!Sentences.has(code)) {
      throw new IllegalArgumentException("No sentence has the code " + code);
    }
    return new Reason(code, Arrays.stream(facts).map(String::valueOf).toList());
  }

  /**
   * The reason whose English sentence that is; one that the catalogue does not have says itself.
   */
  public static Reason said(String english) {
    return Sentences.codeOf(english)
        .map(code -> new Reason(code, List.of()))
        .orElseGet(() -> new Reason(SAID, List.of(english)));
  }

  /** The rule that is broken. */
  public static Reason of(ConstraintViolation<?> broken) {
    String template = broken.getMessageTemplate();
    Map<String, Object> attributes = broken.getConstraintDescriptor().getAttributes();
    String rule = broken.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return template.startsWith(STANDARD) && Sentences.has(rule)
        ? of(rule, NAMED.getOrDefault(rule, List.of()).stream().map(attributes::get).toArray())
        : said(broken.getMessage());
  }

  /** The sentence in that language, in English where the catalogue does not have it. */
  public String in(Locale language) {
    String sentence = Sentences.of(code, language);
    for (int i = 0; i < facts.size(); i++) {
      sentence = sentence.replace("{" + i + "}", facts.get(i));
    }
    return sentence;
  }
}
