package ma.sac.distribution.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import ma.sac.distribution.Topic;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.kit.events.Handled;
import ma.sac.kit.events.ReceivedEvent;

/** Which help the ODCO gave to a cooperative, why, and from when to when. */
@ApplicationScoped
class SupportActionsConsumer implements EventsConsumer {
  private static final String CLOSED = "support-action.closed";

  record Cause(@NotNull String type, UUID orderId) {}

  /** Without a cause where an officer opened it. */
  record SupportAction(
      @NotNull UUID supportActionId,
      @NotNull UUID cooperativeId,
      @NotNull String kind,
      @Valid Cause cause) {}

  private final Sql sql;
  private final SourcesHeard sources;

  SupportActionsConsumer(Sql sql, SourcesHeard sources) {
    this.sql = sql;
    this.sources = sources;
  }

  @Override
  public String topic() {
    return Topic.COOPERATIVES;
  }

  @Override
  public Set<String> types() {
    return Set.of("support-action.opened", CLOSED);
  }

  /**
   * What the help is never changes, only when it began and ended is told apart: each moment is
   * taken from its own fact, whichever comes first, and the earliest that was told of it stays.
   */
  @Override
  public Handled on(ReceivedEvent event) {
    sources.heard(event);
    SupportAction action = event.as(SupportAction.class);
    Cause cause = action.cause();
    boolean ended = event.type().equals(CLOSED);
    sql.update(
        """
        INSERT INTO known_support_action (support_action_id, cooperative_id, kind, cause, order_id, opened_at, closed_at, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT ON CONSTRAINT known_support_action_pk DO UPDATE SET opened_at = least(known_support_action.opened_at, excluded.opened_at),
          closed_at = least(known_support_action.closed_at, excluded.closed_at), version = greatest(known_support_action.version, excluded.version)
        """,
        action.supportActionId(),
        action.cooperativeId(),
        action.kind(),
        cause == null ? null : cause.type(),
        cause == null ? null : cause.orderId(),
        ended ? null : event.time(),
        ended ? event.time() : null,
        event.sequence());
    return Handled.DONE;
  }
}
