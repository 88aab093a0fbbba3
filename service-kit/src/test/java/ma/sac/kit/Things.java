package ma.sac.kit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.Outbox;
import ma.sac.kit.events.ParkedEvents;
import ma.sac.kit.http.CommonProblem;
import ma.sac.kit.http.Refusal;

/** The tests' aggregate. */
@ApplicationScoped
public class Things {
  private final Sql sql;
  private final Outbox outbox;
  private final ParkedEvents parked;

  Things(Sql sql, Outbox outbox, ParkedEvents parked) {
    this.sql = sql;
    this.outbox = outbox;
    this.parked = parked;
  }

  @Transactional
  public UUID create(String name) {
    UUID id = Ids.next();
    insert(id, name);
    outbox.publish(new ThingChanged(id, name, 1));
    return id;
  }

  /** Makes known what received facts may refer to. */
  @Transactional
  public void makeKnown(UUID id) {
    insert(id, "known");
    parked.release("thing:" + id);
  }

  @Transactional
  public long rename(UUID id, String name) {
    long version =
        sql.first(
                "UPDATE thing SET name = ?, version = version + 1 WHERE id = ? RETURNING version",
                row -> row.getLong(1),
                name,
                id)
            .orElseThrow(Refusal::notFound);
    outbox.publish(new ThingChanged(id, name, version));
    return version;
  }

  /** Renames only what nobody else changed since the caller saw it. */
  @Transactional
  public long rename(UUID id, String name, long seen) {
    long version = rename(id, name);
    if (version != seen + 1) {
      throw new Refusal(CommonProblem.VERSION_STALE, "Somebody else changed it");
    }
    return version;
  }

  @Transactional
  public void createThenRefuse(String name) {
    create(name);
    throw Refusal.conflict("refused after the fact was published");
  }

  @Transactional
  public void publishState(UUID id, Object state, long version) {
    outbox.publishState("sac.thing-state.v1", id.toString(), "thing.state", version, state);
  }

  public boolean isKnown(UUID id) {
    return sql.number("SELECT count(*) FROM thing WHERE id = ?", id) == 1;
  }

  public long count(String name) {
    return sql.number("SELECT count(*) FROM thing WHERE name = ?", name);
  }

  private void insert(UUID id, String name) {
    sql.update("INSERT INTO thing (id, name, version) VALUES (?, ?, 1)", id, name);
  }
}
