package ma.sac.kit.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "Aïn Sebaâ", "تعاونية", "🧺 full", "one\r\ntwo\tthree"})
  void shouldBePlainWhenItCanBeShown(String text) {
    assertThat(PlainText.isPlain(text), is(true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "a\u0007b", "a\u001b[2Jb", "a\u007fb", "a\u0085b"})
  void shouldNotBePlainWhenItHasAControlCharacter(String text) {
    assertThat(PlainText.isPlain(text), is(false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\ud83d", "\ud83db", "\ude00\ud83d", "\ude00"})
  void shouldNotBePlainWhenItHasHalfOfAPair(String text) {
    assertThat(PlainText.isPlain(text), is(false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"one\ntwo", "one\ttwo", "one\r"})
  void shouldBeNoPlainLineWhenItHasMoreThanOne(String text) {
    assertThat(PlainText.isPlainLine(text), is(false));
  }
}
