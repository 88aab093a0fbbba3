package ma.sac.kit.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever opens the file, with whichever separator, nothing in it is a formula. */
class CsvTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "'=1",
        "''=1",
        "\"=1",
        "a;=cmd|' /C calc'!A0;b",
        "a,=1+1,b",
        "a;\"=1+1;b",
        "a\n=1+1",
        "a;'=1",
        "-12, rue @5",
        "'-12"
      })
  void shouldBeTextForEverySpreadsheetAndComeBackAsItWas(String value) {
    String line = CsvText.line(List.of("x", value, "y"));

    for (char separator : new char[] {',', ';', '\t'}) {
      CsvReader.builder()
          .fieldSeparator(separator)
          .allowMissingFields(true)
          .allowExtraFields(true)
          .allowExtraCharsAfterClosingQuote(true)
          .ofCsvRecord(line)
          .forEach(
              row ->
                  row.getFields()
                      .forEach(
                          field ->
                              assertFalse(field.matches("(?s)[=+\\-@].*"), line + " as " + field)));
    }
    String read = CsvReader.builder().ofCsvRecord(line).iterator().next().getField(1);
    assertEquals(value, CsvText.original(read));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-12", "+212 600000000", "7.60", "a = b", "rue @5", "l'huile"})
  void shouldStayAsItIsWhenItIsNoFormula(String value) {
    assertEquals(value, CsvText.line(List.of(value)));
    assertEquals(value, CsvText.original(value));
  }
}
