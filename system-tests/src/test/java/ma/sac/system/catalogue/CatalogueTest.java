package ma.sac.system.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for partners names every fact, and no service waits for one that nobody tells. */
class CatalogueTest {

  private static final List<AsyncApi> SERVICES =
      Stream.of(
              "cooperative-service",
              "basket-service",
              "distribution-service",
              "beneficiary-service")
          .map(AsyncApi::of)
          .toList();

  /** A row of the page's last table. */
  private record Fact(
      String topic, String type, String key, List<String> tellers, Set<String> readers) {

    static Fact of(String row) {
      List<String> cells = Arrays.stream(row.split("\\|")).skip(1).map(String::strip).toList();
      return new Fact(
          cells.get(0).replace("`", ""),
          cells.get(1).replace("`", ""),
          cells.get(2),
          List.of(cells.get(3).split(", ")),
          new TreeSet<>(List.of(cells.get(4).split(", "))));
    }
  }

  @Test
  void shouldNameEveryFactThatAServiceTellsAndItsKey() throws IOException {
    for (AsyncApi service : SERVICES) {
      Set<String> named =
          catalogue().stream()
              .filter(fact -> fact.tellers().contains(service.service()))
              .map(fact -> fact.topic() + " " + fact.type() + " " + fact.key())
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(named).as("%s tells", service.service()).isEqualTo(service.tells());
    }
  }

  @Test
  void shouldNameTheReadersOfEachTopic() throws IOException {
    for (Fact fact : catalogue()) {
      Set<String> readers =
          SERVICES.stream()
              .filter(
                  service ->
                      service.reads().stream()
                          .anyMatch(read -> read.startsWith(fact.topic() + " ")))
              .map(AsyncApi::service)
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> expected = fact.topic().contains("-state.") ? Set.of() : fact.readers();
      assertThat(readers).as("who reads %s", fact.topic()).isEqualTo(expected);
    }
  }

  @Test
  void shouldWaitForNoFactThatNobodyTells() throws IOException {
    Set<String> told =
        catalogue().stream()
            .map(fact -> fact.topic() + " " + fact.type())
            .collect(Collectors.toSet());
    for (AsyncApi service : SERVICES) {
      assertThat(told).as("what %s reads", service.service()).containsAll(service.reads());
    }
  }

  private static List<Fact> catalogue() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("..", "docs", "partners.md"));
    int heading = lines.indexOf("## Every fact");
    List<Fact> facts =
        lines.subList(heading, lines.size()).stream()
            .filter(line -> line.startsWith("| `"))
            .map(Fact::of)
            .toList();
    assertThat(facts).as("the page's table of facts").hasSizeGreaterThan(50);
    return facts;
  }
}
