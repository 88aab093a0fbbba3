package ma.sac.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import ma.sac.test.text.Translations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reason is kept without a language and said in each of them. */
class ReasonTest {
  private static final Locale ARABIC = Locale.forLanguageTag("ar");

  record Broken(
      @NotNull String one,
      @NotBlank String two,
      @Min(3) int three,
      @Max(4) int four,
      @DecimalMin("0.01") BigDecimal five,
      @Size(max = 6) String six,
      @Digits(integer = 7, fraction = 2) BigDecimal seven,
      @Pattern(regexp = "[0-9]{8}") String eight,
      @Past LocalDate nine,
      @PastOrPresent LocalDate ten) {
    @AssertTrue(message = "is its own sentence")
    boolean isEleven() {
      return false;
    }
  }

  @Test
  void shouldSayInEnglishWhatTheRuleItselfSays() {
    LocalDate never = LocalDate.of(9999, 1, 1);
    Broken broken =
        new Broken(
            null,
            " ",
            2,
            5,
            BigDecimal.ZERO,
            "1234567",
            new BigDecimal("1.234"),
            "8",
            never,
            never);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.ENGLISH);
    try (var factory = Validation.buildDefaultValidatorFactory()) {
      Validator validator = factory.getValidator();
      var violations = validator.validate(broken);

      assertEquals(11, violations.size());
      violations.forEach(
          one -> {
            Reason reason = Reason.of(one);
            assertEquals(one.getMessage(), reason.in(Locale.ENGLISH));
            assertEquals(
                one.getMessage().equals("is its own sentence"), reason.code().equals("said"));
          });
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void shouldHaveEachSentenceWithTheSameFactsInEachLanguage() {
    Translations.check();
  }

  @Test
  void shouldSayWhatItNames() {
    Reason reason = Reason.of("row-fields", 3, 2);

    assertEquals("la ligne a 3 champs, l’en-tête en a 2", reason.in(Locale.FRENCH));
    assertEquals("عدد حقول السطر 3 وعدد حقول سطر العناوين 2", reason.in(ARABIC));
    assertThrows(IllegalArgumentException.class, () -> Reason.of("no such code"));
  }

  @Test
  void shouldKnowASentenceAndKeepOneThatItDoesNotKnow() {
    assertEquals("est vide", Reason.said("is empty").in(Locale.FRENCH));
    assertEquals("is {0} odd", Reason.said("is {0} odd").in(ARABIC));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|en",
        "fr|fr",
        "ar-MA,fr;q=0.5|ar",
        "de,fr-CA;q=0.8,en;q=0.5|fr",
        "en;q=0.1,ar;q=0.9|ar",
        "zgh|en",
        "*|en",
        ";;q=x|en"
      })
  void shouldReadTheBestLanguageOfThoseThatAreAccepted(String accepted, String language) {
    assertEquals(language, Languages.of(accepted).getLanguage());
  }
}
