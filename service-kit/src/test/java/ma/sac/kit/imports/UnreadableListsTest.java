package ma.sac.kit.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.management.ThreadMXBean;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.http.Refusal;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that nobody could take in is refused with its reason, and never held whole. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "kit"))
class UnreadableListsTest {
  @Inject Imports imports;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name\na\n|missing columns: note",
        "name,note,name\n|two columns have the same name",
        "\n\n|the list is empty"
      })
  void shouldSayWhyWhenTheListAsAWholeCannotBeRead(String listAndReason) throws IOException {
    String[] parts = listAndReason.split("\\|");

    ImportView view = end(parts[0].getBytes(UTF_8), null);

    assertThat(view.status(), equalTo("FAILED"));
    assertThat(view.failure(), equalTo(parts[1]));
  }

  @Test
  void shouldRefuseAnEmptyList() {
    assertThrows(Refusal.class, () -> receive(InputStream.nullInputStream(), null, false));
  }

  @ParameterizedTest
  @CsvSource({"a,97", "a,44", "|,10"})
  void shouldGiveUpEarlyWhenALineHasNoEnd(String start, int repeated) throws IOException {
    long size = 16L << 20;
    long before = allocatedByWorkers();

    UUID list =
        receive(
            new Endless("name,note\n" + start.replace('|', '"'), (char) repeated, size),
            null,
            false);
    awaitEnd(list);

    assertThat(
        imports.find(list, Locale.ENGLISH).orElseThrow().failure(),
        equalTo("the list is no readable CSV"));
    assertThat("bytes that the worker needed", allocatedByWorkers() - before, lessThan(size));
  }

  private ImportView end(byte[] list, String charset) throws IOException {
    UUID id = receive(new ByteArrayInputStream(list), charset, false);
    awaitEnd(id);
    return imports.find(id, Locale.ENGLISH).orElseThrow();
  }

  private UUID receive(InputStream list, String charset, boolean dryRun) throws IOException {
    return imports.receive(
        ThingImporter.TYPE,
        new SentList(list, ListFormat.CSV, charset, dryRun),
        "tester",
        Set.of("MA"),
        Map.of());
  }

  private void awaitEnd(UUID list) {
    await("the import ended")
        .atMost(Duration.ofSeconds(20))
        .until(() -> imports.find(list, Locale.ENGLISH).orElseThrow().finishedAt() != null);
  }

  private static long allocatedByWorkers() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("job-worker"))
        .mapToLong(thread -> threads.getThreadAllocatedBytes(thread.getId()))
        .sum();
  }
}
