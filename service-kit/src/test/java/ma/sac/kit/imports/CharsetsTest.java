package ma.sac.kit.imports;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The beginning of a list tells its charset, wherever it is cut. */
class CharsetsTest {
  private static final Charset LATIN = Charset.forName("windows-1252");
  private static final Charset ARABIC = Charset.forName("windows-1256");

  @ParameterizedTest
  @ValueSource(strings = {"a", "é", "ع", "€", "😀"})
  void shouldSeeUtf8WhereverACharacterIsCut(String character) {
    for (int shift = 0; shift < 4; shift++) {
      byte[] text =
          ("x".repeat(shift) + character.repeat(Imports.CHUNK)).getBytes(StandardCharsets.UTF_8);

      assertThat(StoredList.isUtf8(Arrays.copyOf(text, Imports.CHUNK)), equalTo(true));
    }
  }

  @Test
  void shouldNotSeeUtf8WhenOnlyTheLastLetterIsNone() {
    assertThat(StoredList.isUtf8("name;note;café".getBytes(LATIN)), equalTo(false));
    assertThat(StoredList.isUtf8("name;café;note;a longer line".getBytes(LATIN)), equalTo(false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Société Générale",
        "ÉCOLE À CÔTÉ",
        "créée, réélue",
        "Coopérative « Tighanimine » d’Agadir",
        "Aït Baâmrane, œuvre"
      })
  void shouldReadFrenchAsItWasWritten(String french) {
    byte[] written = french.getBytes(LATIN);

    assertThat(new String(written, StoredList.windows(written)), equalTo(french));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "التعاونية",
        "سعاد العلوي",
        "name;note\nفاطمة;Béni Mellal",
        "درب السلطان، الدار البيضاء"
      })
  void shouldReadArabicAsItWasWritten(String arabic) {
    byte[] written = arabic.getBytes(ARABIC);

    assertThat(new String(written, StoredList.windows(written)), equalTo(arabic));
  }
}
