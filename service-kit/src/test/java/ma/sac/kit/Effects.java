package ma.sac.kit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.ReceivedEvent;

/** What the tests' consumers do: a row for each fact, so that a second effect shows. */
@ApplicationScoped
public class Effects {
  private static final Consumer<ReceivedEvent> NOTHING = event -> {};

  private final Sql sql;
  private volatile Consumer<ReceivedEvent> trouble = NOTHING;

  Effects(Sql sql) {
    this.sql = sql;
  }

  /** What goes wrong after each effect from now on. */
  public void trouble(Consumer<ReceivedEvent> trouble) {
    this.trouble = trouble;
  }

  public void noTrouble() {
    trouble = NOTHING;
  }

  public void add(ReceivedEvent event) {
    sql.update(
        "INSERT INTO effect (event_id, key, sequence) VALUES (?, ?, ?)",
        event.id(),
        event.key(),
        event.sequence());
    trouble.accept(event);
  }

  /** The sequences of the key's effects, in the order they happened. */
  public List<Long> of(Object key) {
    return sql.list(
        "SELECT sequence FROM effect WHERE key = ? ORDER BY seq",
        row -> row.getLong(1),
        key.toString());
  }
}
