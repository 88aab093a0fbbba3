package ma.sac.kit.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list as people send it: good rows go in once, bad ones come back, nothing is held whole. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "kit"))
class ImportsTest {
  private static final String BOM = String.valueOf((char) 0xFEFF);

  @Inject Imports imports;
  @Inject ThingImporter importer;
  @Inject Lists lists;
  @Inject Sql sql;

  @AfterEach
  void noAttack() {
    importer.noAttack();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,Crème سلام",
    "UTF-16LE,Crème سلام",
    "UTF-16BE,Crème سلام",
    "windows-1252,Crème Brûlée",
    "windows-1256,سلام عليكم"
  })
  void shouldReadWhatWasWrittenWhateverTheCharset(String charset, String name) throws IOException {
    String mark = charset.startsWith("UTF-16") ? BOM : "";
    byte[] written = (mark + "name;note\r\n" + name + ";n\r\n").getBytes(Charset.forName(charset));

    UUID list = lists.taken(written, null);

    assertThat(lists.names(list), contains(name));
  }

  @Test
  void shouldSkipTheByteOrderMarkOfUtf8() throws IOException {
    assertThat(
        lists.names(lists.taken((BOM + "name,note\na,b\n").getBytes(UTF_8), null)), contains("a"));
  }

  @Test
  void shouldBelieveTheSenderWhenTheCharsetIsStated() throws IOException {
    byte[] written = "name;note\né;n\n".getBytes(Charset.forName("windows-1252"));

    assertThat(lists.names(lists.taken(written, "ISO-8859-1")), contains("é"));
    assertThat(lists.end(written, "klingon").failure(), equalTo("unknown charset"));
  }

  @Test
  void shouldNameLineFieldAndReasonOfEachBadRow() throws IOException {
    UUID list =
        lists.taken(
            """
            name,note
            "two
            lines",first
            ,second

            too,many,fields
            short
            known,again
            "quoted"x,fine
            ab,n
            =1+1,+212 600000000
            last,"a;b"
            """
                .replace("ab", "a" + (char) 0x01 + "b")
                .getBytes(UTF_8),
            null);

    assertThat(
        imports.rejections(list, 0, 10, Locale.ENGLISH).stream()
            .map(r -> r.line() + " " + r.field() + ": " + r.reason())
            .toList(),
        contains(
            "4 name: is empty",
            "6 : the row has 3 fields, the header 2",
            "7 : the row has 1 fields, the header 2",
            "10 : the row has characters that cannot be read",
            "11 name: is a formula"));
    assertThat(lists.names(list), contains("two\nlines", "quotedx", "last"));
    ImportView.Progress progress = imports.find(list, Locale.ENGLISH).orElseThrow().progress();
    assertThat(
        List.of(progress.rowsRead(), progress.accepted(), progress.known(), progress.rejected()),
        contains(9L, 3L, 1L, 5L));
    List<String> back = imports.rejectedRows(list, 10, 10);
    assertThat(back, contains("'=1+1,+212 600000000"));
  }

  @Test
  void shouldTakeItsOwnFileBackAsItWasWhenARowIsCorrected() throws IOException {
    UUID list = lists.taken("name;note\n;-12, rue @5\n ; \n".getBytes(UTF_8), null);
    List<String> back = imports.rejectedRows(list, 0, 10);
    assertThat(back, contains(",\"'-12, rue @5\"", " , "));
    assertThat(
        imports.rejections(list, 2, 10, Locale.ENGLISH).get(0).reason(),
        equalTo("the row is empty"));

    lists.taken(("name,note\nback" + back.get(0) + "\n").getBytes(UTF_8), null);
    String note = "SELECT note FROM taken_row WHERE name = 'back'";
    assertThat(sql.list(note, row -> row.getString(1)), contains("-12, rue @5"));
  }

  @Test
  void shouldTakeNoRowTwiceWhenKilledInTheMiddle() throws IOException {
    int[] times = {0};
    importer.attack(
        rows -> {
          if (++times[0] == 3) {
            sql.number("SELECT pg_terminate_backend(pg_backend_pid())::int");
          }
        });

    UUID list = lists.taken(rows(1000).getBytes(UTF_8), null);

    assertThat(
        sql.list(
            "SELECT line FROM taken_row WHERE import_id = ? ORDER BY line",
            row -> row.getLong(1),
            list),
        equalTo(LongStream.rangeClosed(2, 1001).boxed().toList()));
    assertThat(
        imports.find(list, Locale.ENGLISH).orElseThrow().progress().accepted(), equalTo(1000L));
  }

  @Test
  void shouldWriteNothingWhenItIsADryRun() throws IOException {
    UUID list =
        lists.receive(new ByteArrayInputStream("name,note\na,b\n,c\n".getBytes(UTF_8)), null, true);
    lists.awaitEnd(list);

    ImportView.Progress progress = imports.find(list, Locale.ENGLISH).orElseThrow().progress();
    assertThat(List.of(progress.accepted(), progress.rejected()), contains(1L, 1L));
    assertThat(lists.names(list), equalTo(List.of()));
  }

  @Test
  void shouldKeepTheListUnreadableInTheDatabase() throws IOException {
    UUID list = lists.taken("name,note\nAmina-in-clear,n\n,Amina-in-clear\n".getBytes(UTF_8), null);

    assertThat(
        sql.number(
            "SELECT count(*) FROM (SELECT data FROM import_chunk WHERE import_id = ? UNION ALL SELECT row_data FROM import_rejection WHERE import_id = ?) kept WHERE position('Amina'::bytea IN data) > 0",
            list,
            list),
        equalTo(0L));
    assertThat(imports.rejectedRows(list, 0, 1), contains(",Amina-in-clear"));
  }

  @Test
  void shouldKeepNothingOfTheListWhenTheImportEnded() throws IOException {
    byte[] readable = "name,note\na,b\n".getBytes(UTF_8);
    UUID done = lists.taken(readable, null);
    UUID rehearsed = lists.receive(new ByteArrayInputStream(readable), null, true);
    UUID unreadable =
        lists.receive(new ByteArrayInputStream("name\na\n".getBytes(UTF_8)), null, false);
    lists.awaitEnd(rehearsed);
    lists.awaitEnd(unreadable);

    assertThat(
        List.of(lists.chunks(done), lists.chunks(rehearsed), lists.chunks(unreadable)),
        contains(0L, 0L, 0L));
  }

  @Test
  void shouldStopAndKeepWhatIsInWhenCancelled() throws IOException {
    UUID[] list = new UUID[1];
    importer.attack(
        rows -> {
          if (rows.get(0).line() > 2) {
            await("the id").until(() -> list[0] != null);
          }
        });
    list[0] = lists.receive(new ByteArrayInputStream(rows(5000).getBytes(UTF_8)), null, false);

    imports.cancel(list[0]);

    await("cancelled")
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> imports.find(list[0], Locale.ENGLISH).orElseThrow().status().equals("CANCELLED"));
    assertThrows(Refusal.class, () -> imports.cancel(list[0]));
    assertThat(lists.chunks(list[0]), equalTo(0L));
  }

  private static String rows(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "name " + i + ",note " + i)
        .collect(Collectors.joining("\n", "name,note\n", "\n"));
  }
}
