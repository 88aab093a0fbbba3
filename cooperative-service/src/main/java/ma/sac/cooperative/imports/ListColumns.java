package ma.sac.cooperative.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The columns of a list and what each is of a row: the same for a list that comes in and for one
 * that goes out.
 */
public final class ListColumns<T> {
  private record Column<T>(
      String name, boolean compared, Function<T, Object> value, List<String> properties) {}

  private final List<Column<T>> columns = new ArrayList<>();

  /**
   * @param properties the fields of the request that the column is at fault for, where a rule
   *     refuses them
   */
  public ListColumns<T> with(String name, Function<T, Object> value, String... properties) {
    columns.add(
        new Column<>(
            name, true, value, Stream.concat(Stream.of(name), Stream.of(properties)).toList()));
    return this;
  }

  /** A column that names a thing, or tells of it: two rows of one thing may differ in it. */
  public ListColumns<T> naming(String name, Function<T, Object> value, String... properties) {
    columns.add(new Column<>(name, false, value, List.of(properties)));
    return this;
  }

  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /** By column, as JSON has it; amounts and whether are as they are. */
  public Map<String, Object> values(T row) {
    Map<String, Object> values = new LinkedHashMap<>();
    columns.forEach(column -> values.put(column.name(), column.value().apply(row)));
    return values;
  }

  /** As a list has it, in which whether is yes or no. */
  static String cell(Object value) {
    if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    }
    if (value instanceof BigDecimal amount) {
      return amount.toPlainString();
    }
    return value == null ? "" : value.toString();
  }

  /** Refuses a row that says something else of a thing than is here; what it leaves out, agrees. */
  public void requireSame(T row, T here) {
    for (Column<T> column : columns) {
      Object said = column.value().apply(row);
      if (column.compared() && said != null && !same(said, column.value().apply(here))) {
        throw Cells.bad(column.name(), "differs from what is here; a list changes nothing");
      }
    }
  }

  private static boolean same(Object said, Object here) {
    return said instanceof BigDecimal one && here instanceof BigDecimal other
        ? one.compareTo(other) == 0
        : said.equals(here);
  }

  /** Where the rules' properties stand in the list; an empty column is the row as a whole. */
  String columnOf(String property) {
    return columns.stream()
        .filter(column -> column.properties().contains(property))
        .map(Column::name)
        .findFirst()
        .orElse("");
  }
}
