package ma.sac.kit.http;

import java.util.List;
import java.util.function.Function;

/** A page of a list; {@code next} is the opaque cursor of the next page, null on the last. */
public record Page<T>(List<T> items, String next) {

  /**
   * A page made of one row more than was asked for: the surplus row only tells that there is a next
   * page.
   *
   * @param cursorOf the keyset values of a row, as text, in the order of the list's sort
   */
  public static <R, T> Page<T> of(
      List<R> rows, int limit, Function<R, List<String>> cursorOf, Function<R, T> view) {
    boolean more = rows.size() > limit;
    List<R> shown = more ? rows.subList(0, limit) : rows;
    String next = more ? Cursor.encode(cursorOf.apply(shown.get(limit - 1))) : null;
    return new Page<>(shown.stream().map(view).toList(), next);
  }
}
