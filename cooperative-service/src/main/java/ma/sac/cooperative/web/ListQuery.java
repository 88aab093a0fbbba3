package ma.sac.cooperative.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/**
 * A list sorted by id, by those filters that the caller set: only what is asked for reaches the
 * statement, so that its index serves it, and page 10,000 is as fast as page 1.
 */
public final class ListQuery {
  private final String select;
  private final String id;
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> arguments = new ArrayList<>();

  /**
   * @param select everything before WHERE
   * @param id the sorted column
   */
  public ListQuery(String select, String id) {
    this.select = select;
    this.id = id;
  }

  /** Adds the condition unless the argument is null. */
  public ListQuery where(String condition, Object argument) {
    if (argument != null) {
      conditions.add(condition);
      arguments.add(argument);
    }
    return this;
  }

  /** Adds the condition once for each argument. */
  public ListQuery whereEach(String condition, Collection<?> each) {
    each.forEach(argument -> where(condition, argument));
    return this;
  }

  /** One row more than the limit, which tells whether there is a next page. */
  public <T> List<T> page(Sql sql, UUID after, int limit, Sql.RowReader<T> reader) {
    where(id + " > ?", after);
    String filter = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    arguments.add(limit + 1);
    return sql.list(select + filter + " ORDER BY " + id + " LIMIT ?", reader, arguments.toArray());
  }
}
