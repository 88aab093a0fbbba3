package ma.sac.beneficiary;

import ma.sac.test.text.Translations;
import org.junit.jupiter.api.Test;

class TranslationsTest {
  @Test
  void shouldSayEachReasonInEachLanguageWhenRowsAreRefused() {
    Translations.check();
  }
}
