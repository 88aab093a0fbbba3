package ma.sac.kit.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line of JSON is a row or says why it is none; the next line is read all the same. */
class JsonRowsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"name\":{\"first\":\"a\"}}|name: is no single value",
        "{\"name\":[\"a\"]}|name: is no single value",
        "{\"Amina Alaoui\":[]}|: is no single value",
        "{\"name\":\"a\",\"name\":\"a\"}|name: is there twice",
        "{\"name\":null,\"name\":\"a\"}|name: is there twice",
        "{\"Amina Alaoui\":1,\"Amina Alaoui\":1}|: is there twice",
        "{\"name\":\"a\"|: the line is no JSON object",
        "{\"name\":\"a\"} {}|: the line is no JSON object",
        "{\"name\":\"a\"},|: the line is no JSON object",
        "{\"name\":}|: the line is no JSON object",
        "{name:1}|: the line is no JSON object",
        "{\"name\":NaN}|: the line is no JSON object",
        "[{\"name\":\"a\"}]|: the line is no JSON object",
        "\"name\"|: the line is no JSON object",
        "null|: the line is no JSON object",
        "name,note|: the line is no JSON object",
        "{}|: the row is empty",
        "{\"name\":null,\"note\":\" \"}|: the row is empty",
        "{\"name\":\"a\\u0000b\"}|: the row has characters that cannot be read",
        "{\"name\":\"a\\ud800b\"}|: the row has characters that cannot be read",
        "{\"a\\u0001\":\"b\"}|: the row has characters that cannot be read"
      })
  void shouldSayWhyWhenALineIsNoRow(String bad, String why) {
    List<ListRow> rows = rows(bad + "\n{\"name\":\"next\"}\n");

    RowOutcome fault = rows.get(0).fault().orElseThrow();
    assertThat(fault.field() + ": " + fault.reason().in(Locale.ENGLISH), equalTo(why));
    assertThat(rows.get(0).asSent(), equalTo(bad));
    assertThat(rows.get(1).fault().isEmpty(), equalTo(true));
    assertThat(rows.get(1).read().get("name"), equalTo("next"));
  }

  @Test
  void shouldTakeEachValueAsItIs() {
    ListRow row =
        rows("{\"name\":\" '=1+1\",\"note\":7.60,\"yes\":true,\"none\":null,\"ar\":\"\\u0633\"}")
            .get(0);

    assertThat(row.fault().isEmpty(), equalTo(true));
    assertThat(
        row.read().fields(),
        equalTo(Map.of("name", " '=1+1", "note", "7.60", "yes", "true", "none", "", "ar", "س")));
  }

  @Test
  void shouldCountEveryLineAndReadNoEmptyOne() {
    List<ListRow> rows = rows("\n{\"name\":1}\r\n\r\n \t\n{\"name\":2}\n\n{\"name\":3}");

    assertThat(rows.stream().map(ListRow::line).toList(), contains(2L, 5L, 7L));
    assertThat(rows.get(0).asSent(), equalTo("{\"name\":1}"));
  }

  @Test
  void shouldSayThatItCannotBeReadWhenItIsNoUtf8() {
    byte[] latin = "{\"name\":\"café\"}\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

    ListRow row = new JsonRows(new ByteArrayInputStream(latin), List.of("name")).next();

    assertThat(row.fault().orElseThrow().reason().code(), equalTo("row-garbled"));
  }

  @Test
  void shouldTakeALineOfTheLongestLengthAndNoLongerOne() {
    String longest = "{\"name\":\"a\"}" + " ".repeat(JsonRows.LONGEST_LINE - 12);

    assertThat(rows(longest + "\r\n").get(0).fault().isEmpty(), equalTo(true));
    assertThat(
        rows(longest + " \n").get(0).fault().orElseThrow().reason().code(),
        equalTo("line-too-long"));
  }

  @Test
  void shouldNeedLittleMemoryWhenALineHasAHundredMegabytes() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long self = Thread.currentThread().getId();
    InputStream list = new Endless("{\"name\":\"a\"}\n{\"name\":\"", 'a', 100L << 20);
    long before = threads.getThreadAllocatedBytes(self);

    JsonRows rows = new JsonRows(list, List.of("name"));
    assertThat(rows.next().fault().isEmpty(), equalTo(true));
    assertThat(rows.next().fault().orElseThrow().reason().code(), equalTo("line-too-long"));
    assertThat(rows.hasNext(), equalTo(false));

    assertThat(threads.getThreadAllocatedBytes(self) - before, lessThan(4L << 20));
  }

  private static List<ListRow> rows(String text) {
    List<ListRow> rows = new ArrayList<>();
    new JsonRows(new ByteArrayInputStream(text.getBytes(UTF_8)), List.of("name"))
        .forEachRemaining(rows::add);
    return rows;
  }
}
