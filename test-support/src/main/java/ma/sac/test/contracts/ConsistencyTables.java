package ma.sac.test.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables event × state of {@code docs/consistency.md} that have a heading of their own, {@code
 * ### `topic`: `type`, `.type`}: the rows are the states of the aggregate, the columns what the
 * fact says, a cell names the outcome. A test walks exactly what is written there.
 */
public final class ConsistencyTables {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** What becomes of a fact of one of the table's types that meets the state. */
  public record Cell(String state, String condition, String outcome) {
    /** Whether the document says that such a fact cannot come, and why. */
    public boolean isImpossible() {
      return outcome.startsWith("cannot be");
    }

    @Override
    public String toString() {
      return state + " × " + condition;
    }
  }

  /** One table, with the types whose facts it is about: none, where it is about requests. */
  public record Table(String heading, String topic, Set<String> types, List<Cell> cells) {
    /** The states, in their order. */
    public Set<String> states() {
      return cells.stream().map(Cell::state).collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }

  private ConsistencyTables() {}

  /** Those of the service's section. */
  public static List<Table> of(String service) {
    List<Table> tables = new ArrayList<>();
    boolean own = false;
    String heading = "";
    List<String> block = new ArrayList<>();
    for (String line : read()) {
      if (line.startsWith("|")) {
        block.add(line);
        continue;
      }
      if (own && !block.isEmpty() && !heading.isEmpty()) {
        tables.add(table(heading, block));
        heading = "";
      }
      block.clear();
      if (line.startsWith("## ")) {
        own = line.startsWith("## " + service);
        heading = "";
      } else if (line.startsWith("### ")) {
        heading = line.substring(4);
      }
    }
    return tables;
  }

  /** The one table that is about the type. */
  public static Table about(String service, String type) {
    return of(service).stream()
        .filter(table -> table.types().contains(type))
        .findFirst()
        .orElseThrow(() -> new AssertionError("docs/consistency.md has no table about " + type));
  }

  /** The one table under that heading. */
  public static Table headed(String service, String heading) {
    return of(service).stream()
        .filter(table -> table.heading().equals(heading))
        .findFirst()
        .orElseThrow(() -> new AssertionError("docs/consistency.md has no table " + heading));
  }

  /**
   * Which types the service's tables are about, as {@code topic: type}; twice if two tables are.
   */
  public static List<String> types(String service) {
    return of(service).stream()
        .flatMap(table -> table.types().stream().map(type -> table.topic() + ": " + type))
        .sorted()
        .toList();
  }

  private static Table table(String heading, List<String> block) {
    List<String> names = codes(heading);
    List<String> columns = cells(block.get(0));
    List<Cell> cells = new ArrayList<>();
    for (String row : block.subList(2, block.size())) {
      List<String> values = cells(row);
      for (int i = 1; i < columns.size(); i++) {
        cells.add(new Cell(values.get(0), columns.get(i), values.get(i)));
      }
    }
    return names.isEmpty()
        ? new Table(heading, "", Set.of(), cells)
        : new Table(heading, names.get(0), whole(names.subList(1, names.size())), cells);
  }

  /** {@code .closed} behind {@code warehouse.opened} is {@code warehouse.closed}. */
  private static Set<String> whole(List<String> names) {
    Set<String> types = new LinkedHashSet<>();
    String family = "";
    for (String name : names) {
      if (name.startsWith(".")) {
        types.add(family + name);
      } else {
        types.add(name);
        family = name.substring(0, name.indexOf('.'));
      }
    }
    return types;
  }

  private static List<String> codes(String text) {
    List<String> found = new ArrayList<>();
    Matcher code = CODE.matcher(text);
    while (code.find()) {
      found.add(code.group(1));
    }
    return found;
  }

  private static List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    for (String cell : row.substring(1, row.lastIndexOf('|')).split("\\|", -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }

  private static List<String> read() {
    Path file = Path.of("..", "docs", "consistency.md");
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
      lines.add("");
      return lines;
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
