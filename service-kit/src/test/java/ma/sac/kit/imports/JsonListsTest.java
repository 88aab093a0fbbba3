package ma.sac.kit.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import ma.sac.kit.db.Sql;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A list of JSON lines goes the way of a CSV list, and its bad lines come back as they were. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "kit"))
class JsonListsTest {
  private static final String BOM = String.valueOf((char) 0xFEFF);

  @Inject Imports imports;
  @Inject RejectedRows rejectedRows;
  @Inject ThingImporter importer;
  @Inject Sql sql;

  @AfterEach
  void noAttack() {
    importer.noAttack();
  }

  @Test
  void shouldTakeTheGoodLinesAndGiveBackTheBadOnesAsTheyWere() throws IOException {
    String million = "{\"name\":\"" + "x".repeat(1_000_000) + "\"}";
    String text =
        BOM
            + String.join(
                "\r\n",
                "{\"name\":\"Crème سلام\",\"note\":\"=1+1\",\"other\":true}",
                "",
                "{\"name\":\"=1+1\",\"note\":\"'-12\"}",
                million,
                "{\"name\":",
                "{\"note\":{}}",
                "{\"name\":\"known\"}",
                "{\"name\":7}");

    ImportView list = end(text.getBytes(UTF_8), false);

    assertThat(list.status() + list.failure(), equalTo("DONEnull"));
    assertThat(
        imports.rejections(list.id(), 0, 10, Locale.ENGLISH).stream()
            .map(r -> r.line() + " " + r.field() + ": " + r.reason())
            .toList(),
        contains(
            "3 name: is a formula",
            "4 : the line is longer than 65536 bytes",
            "5 : the line is no JSON object",
            "6 note: is no single value"));
    assertThat(
        sql.list(
            "SELECT name || '|' || note FROM taken_row WHERE import_id = ? ORDER BY line",
            row -> row.getString(1),
            list.id()),
        contains("Crème سلام|=1+1", "7|"));
    ImportView.Progress progress = list.progress();
    assertThat(
        List.of(progress.rowsRead(), progress.accepted(), progress.known(), progress.rejected()),
        contains(7L, 2L, 1L, 4L));
    ByteArrayOutputStream back = new ByteArrayOutputStream();
    rejectedRows.write(list.id(), ListFormat.NDJSON, back);
    assertThat(
        back.toString(UTF_8),
        equalTo("{\"name\":\"=1+1\",\"note\":\"'-12\"}\n{\"name\":\n{\"note\":{}}\n"));
  }

  @Test
  void shouldTakeNoLineTwiceWhenKilledInTheMiddle() throws IOException {
    int[] times = {0};
    importer.attack(
        rows -> {
          if (++times[0] == 3) {
            sql.number("SELECT pg_terminate_backend(pg_backend_pid())::int");
          }
        });
    String text =
        IntStream.rangeClosed(1, 1000)
            .mapToObj(i -> i % 10 == 0 ? "\n{\"name\":[]}" : "{\"name\":\"name " + i + "\"}")
            .collect(Collectors.joining("\n"));

    ImportView list = end(text.getBytes(UTF_8), false);

    assertThat(
        sql.list(
            "SELECT name FROM taken_row WHERE import_id = ? ORDER BY line",
            row -> row.getString(1),
            list.id()),
        equalTo(
            LongStream.rangeClosed(1, 1000)
                .filter(i -> i % 10 != 0)
                .mapToObj(i -> "name " + i)
                .toList()));
    assertThat(times[0], equalTo(5));
    assertThat(
        List.of(list.progress().accepted(), list.progress().rejected()), contains(900L, 100L));
  }

  @Test
  void shouldWriteNothingWhenItIsADryRun() throws IOException {
    ImportView list = end("{\"name\":\"a\"}\n{\"name\":\"\"}\n".getBytes(UTF_8), true);

    assertThat(List.of(list.progress().accepted(), list.progress().rejected()), contains(1L, 1L));
    String rows = "SELECT count(*) FROM taken_row WHERE import_id = ?";
    assertThat(sql.number(rows, list.id()), equalTo(0L));
  }

  @Test
  void shouldSayWhyWhenTheListAsAWholeCannotBeRead() throws IOException {
    assertThat(end("\n \r\n".getBytes(UTF_8), false).failure(), equalTo("the list is empty"));
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      ImportView list = end((BOM + "{\"name\":\"a\"}\n").getBytes(charset), false);

      assertThat(list.status(), equalTo("FAILED"));
      assertThat(
          imports.find(list.id(), Locale.FRENCH).orElseThrow().failure(),
          equalTo("le format NDJSON n’est lu qu’en UTF-8"));
    }
  }

  private ImportView end(byte[] list, boolean dryRun) throws IOException {
    UUID id =
        imports.receive(
            ThingImporter.TYPE,
            new SentList(new ByteArrayInputStream(list), ListFormat.NDJSON, null, dryRun),
            "tester",
            Set.of("MA"),
            Map.of());
    await("the import ended")
        .atMost(Duration.ofSeconds(20))
        .until(() -> imports.find(id, Locale.ENGLISH).orElseThrow().finishedAt() != null);
    return imports.find(id, Locale.ENGLISH).orElseThrow();
  }
}
