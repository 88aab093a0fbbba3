package ma.sac.linkage;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One name in two scripts and many spellings. */
class NameFormsTest {
  private static final int NEAR = 3;

  private final NameForms names = new NameForms(new Words());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mohammed|Mohamed|Mohammad|Mhamed|محمد|مُحَمَّد",
        "El Manjra|Elmanjra|EL-MANJRA|المنجرة",
        "Er-Rachidi|Errachidi|Rachidi|الراشدي",
        "Abdelkader|Abd El Kader|Abdelqader|عبد القادر",
        "Abderrahim|Abdelrahim|عبد الرحيم",
        "Noureddine|Nour Eddine|نور الدين",
        "Ouafae|Wafae|وفاء",
        "Cherkaoui|Charkaoui|Ech-Cherkaoui|الشرقاوي",
        "Aïcha|Aicha|عائشة",
        "Abdellah|Abdallah|عبد الله",
        "Zakaria|Zakariae|زكرياء",
        "Khadija|Khadîja|خديجة",
        "Benjelloun|Ben Jelloun|بنجلون"
      })
  void shouldBeNearWhenOneNameIsWrittenInAnotherWay(String ways) {
    List<String> written = List.of(ways.split("\\|"));
    assertAll(
        written.stream()
            .flatMap(a -> written.stream().map(b -> List.of(a, b)))
            .map(
                pair ->
                    () ->
                        assertThat(
                            pair + " " + form(pair.get(0)) + " " + form(pair.get(1)),
                            level(pair.get(0), pair.get(1)),
                            greaterThanOrEqualTo(NEAR))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fatima|Halima",
        "محمد|أحمد",
        "Rachid|راشدة",
        "Omar|علي",
        "Alaoui|Alami",
        "Hassan|Hussein"
      })
  void shouldNotBeNearWhenItIsAnotherName(String pair) {
    String[] names = pair.split("\\|");
    assertThat(form(names[0]) + " " + form(names[1]), level(names[0], names[1]), lessThan(NEAR));
  }

  @Test
  void shouldKnowNothingWhenThereIsNoLetter() {
    assertTrue(Stream.of("", "  ", "-", "12", "؟").allMatch(name -> names.of(name).isEmpty()));
    assertThat(Comparison.names(null, form("Omar")), is(0));
  }

  private int level(String a, String b) {
    return Comparison.names(form(a), form(b));
  }

  private NameForm form(String name) {
    return names.of(name).orElseThrow();
  }
}
