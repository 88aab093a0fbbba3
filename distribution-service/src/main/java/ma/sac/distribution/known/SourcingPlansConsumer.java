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

/** How many baskets are approved to be sourced for a campaign. */
@ApplicationScoped
class SourcingPlansConsumer implements EventsConsumer {
  record SourcingPlan(
      @NotNull UUID planId,
      long revision,
      @NotNull UUID campaignId,
      int baskets,
      @NotNull String status) {}

  private final Sql sql;
  private final SourcesHeard sources;

  SourcingPlansConsumer(Sql sql, SourcesHeard sources) {
    this.sql = sql;
    this.sources = sources;
  }

  @Override
  public String topic() {
    return Topic.BASKETS;
  }

  @Override
  public Set<String> types() {
    return Set.of(
        "sourcing-plan.approved", "sourcing-plan.partly-approved", "sourcing-plan.infeasible");
  }

  @Override
  public Handled on(ReceivedEvent event) {
    sources.heard(event);
    SourcingPlan plan = event.as(SourcingPlan.class);
    sql.update(
        """
        INSERT INTO known_sourcing_plan (plan_id, campaign_id, revision, baskets, status, version) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT ON CONSTRAINT known_sourcing_plan_pk DO UPDATE SET revision = excluded.revision, baskets = excluded.baskets,
          status = excluded.status, version = excluded.version
        WHERE known_sourcing_plan.version < excluded.version
        """,
        plan.planId(),
        plan.campaignId(),
        plan.revision(),
        plan.baskets(),
        plan.status(),
        event.sequence());
    return Handled.DONE;
  }
}
