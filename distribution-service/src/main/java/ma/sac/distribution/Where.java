package ma.sac.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The conditions of a list that were asked for, and no others: a statement with {@code OR} for each
 * absent one would get a plan that fits none of them.
 */
public final class Where {
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> arguments = new ArrayList<>();

  private Where() {}

  public static Where everything() {
    return new Where();
  }

  /** Adds the condition when there is a value for it. */
  public Where and(String condition, Object value) {
    if (value != null) {
      conditions.add(condition);
      arguments.add(value);
    }
    return this;
  }

  /** Adds a condition on two values that are always there. */
  public Where and(String condition, Object first, Object second) {
    conditions.add(condition);
    arguments.add(first);
    arguments.add(second);
    return this;
  }

  /** What to append to the statement: conditions, the keyset, the order by id and the limit. */
  public String page(UUID after, int limit) {
    and("id > ?", after);
    arguments.add(limit);
    return text() + " ORDER BY id LIMIT ?";
  }

  public String text() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  public Object[] arguments() {
    return arguments.toArray();
  }
}
