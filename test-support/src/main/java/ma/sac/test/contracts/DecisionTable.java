package ma.sac.test.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table of {@code docs/consistency.md}, read so that a test can walk it: what is written there is
 * what the service does. Rows go by their first cell; where it has types in backticks, by each of
 * them, {@code `order.placed`, `.confirmed`} being two.
 */
public record DecisionTable(List<String> columns, Map<String, List<String>> rows) {
  private static final Path DOCUMENT = Path.of("..", "docs", "consistency.md");
  private static final Pattern TYPE = Pattern.compile("`([^`]+)`");

  /** The table of a service's section whose first heading is that text. */
  public static DecisionTable of(String service, String firstHeading) {
    return in(document(), service, firstHeading);
  }

  static DecisionTable in(List<String> lines, String service, String firstHeading) {
    int section = lines.indexOf("## " + service);
    for (int i = section + 1; section >= 0 && i < lines.size(); i++) {
      if (lines.get(i).startsWith("## ")) {
        break;
      }
      List<String> heading = cells(lines.get(i));
      if (!heading.isEmpty() && heading.get(0).equals(firstHeading)) {
        return read(lines, i, heading);
      }
    }
    throw new IllegalArgumentException(
        "no table \"" + firstHeading + "\" under \"## " + service + "\"");
  }

  private static DecisionTable read(List<String> lines, int at, List<String> heading) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (int i = at + 2; i < lines.size() && lines.get(i).startsWith("|"); i++) {
      List<String> cells = cells(lines.get(i));
      if (cells.size() != heading.size()) {
        throw new IllegalArgumentException("a row has another number of cells: " + lines.get(i));
      }
      for (String name : names(cells.get(0))) {
        if (rows.put(name, cells.subList(1, cells.size())) != null) {
          throw new IllegalArgumentException("two rows are for " + name);
        }
      }
    }
    return new DecisionTable(
        heading.subList(1, heading.size()).stream().map(DecisionTable::plain).toList(), rows);
  }

  /** What the table says of a row in a column, up to the first semicolon: the rest explains. */
  public String outcome(String row, String column) {
    List<String> cells = rows.get(row);
    int at = columns.indexOf(column);
    if (cells == null || at < 0) {
      throw new IllegalArgumentException("the table has no " + row + " in " + column);
    }
    return cells.get(at).split(";")[0].replace("`", "").trim();
  }

  private static List<String> cells(String line) {
    if (!line.startsWith("|")) {
      return List.of();
    }
    String inner = line.substring(1, line.lastIndexOf('|') > 0 ? line.lastIndexOf('|') : 1);
    return List.of(inner.split("\\|", -1)).stream().map(String::trim).toList();
  }

  private static List<String> names(String cell) {
    List<String> names = new ArrayList<>();
    Matcher types = TYPE.matcher(cell);
    while (types.find()) {
      String type = types.group(1);
      boolean isShort = type.startsWith(".") && !names.isEmpty();
      names.add(isShort ? names.get(0).replaceFirst("\\..*", "") + type : type);
    }
    return names.isEmpty() ? List.of(cell) : names;
  }

  private static String plain(String heading) {
    return heading.replace("`", "");
  }

  private static List<String> document() {
    try {
      return Files.readAllLines(DOCUMENT, StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
