package ma.sac.distribution.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import ma.sac.distribution.Topic;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.kit.events.Handled;
import ma.sac.kit.events.ReceivedEvent;

/** Who the cooperatives are, as last told. */
@ApplicationScoped
class CooperativesConsumer implements EventsConsumer {
  record Cooperative(
      @NotNull UUID cooperativeId,
      @NotNull String nameFr,
      @NotNull String nameAr,
      @NotNull String territory,
      @NotNull String status,
      Boolean rural,
      boolean womenLed) {}

  private final Sql sql;
  private final SourcesHeard sources;

  CooperativesConsumer(Sql sql, SourcesHeard sources) {
    this.sql = sql;
    this.sources = sources;
  }

  @Override
  public String topic() {
    return Topic.COOPERATIVES;
  }

  @Override
  public Set<String> types() {
    return Set.of(
        "cooperative.registered",
        "cooperative.verified",
        "cooperative.rejected",
        "cooperative.suspended",
        "cooperative.reinstated",
        "cooperative.changed",
        "cooperative.expiring",
        "cooperative.expired");
  }

  @Override
  public Handled on(ReceivedEvent event) {
    sources.heard(event);
    Cooperative cooperative = event.as(Cooperative.class);
    sql.update(
        """
        INSERT INTO known_cooperative (cooperative_id, name_fr, name_ar, territory, status, rural, women_led, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT ON CONSTRAINT known_cooperative_pk DO UPDATE SET name_fr = excluded.name_fr, name_ar = excluded.name_ar,
          territory = excluded.territory, status = excluded.status, rural = excluded.rural, women_led = excluded.women_led, version = excluded.version
        WHERE known_cooperative.version < excluded.version
        """,
        cooperative.cooperativeId(),
        cooperative.nameFr(),
        cooperative.nameAr(),
        cooperative.territory(),
        cooperative.status(),
        cooperative.rural(),
        cooperative.womenLed(),
        event.sequence());
    return Handled.DONE;
  }
}
