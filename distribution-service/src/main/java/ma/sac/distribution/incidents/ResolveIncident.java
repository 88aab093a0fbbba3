package ma.sac.distribution.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.sac.distribution.DistributionProblem;
import ma.sac.distribution.Fact;
import ma.sac.distribution.Topic;
import ma.sac.distribution.stock.BasketFacts;
import ma.sac.distribution.stock.BasketMoves;
import ma.sac.distribution.stock.BasketStatus;
import ma.sac.distribution.stock.LocalDay;
import ma.sac.distribution.stock.MoveCause;
import ma.sac.distribution.stock.MovedBasket;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.Outbox;
import ma.sac.kit.http.Refusal;

/** A person says how an incident ended. */
@ApplicationScoped
class ResolveIncident {
  private static final Set<BasketStatus> ASIDE =
      Set.of(BasketStatus.RETURNED, BasketStatus.DAMAGED);

  private final Incidents incidents;
  private final Outbox outbox;
  private final BasketMoves moves;
  private final BasketFacts facts;
  private final Sql sql;

  ResolveIncident(
      Incidents incidents, Outbox outbox, BasketMoves moves, BasketFacts facts, Sql sql) {
    this.incidents = incidents;
    this.outbox = outbox;
    this.moves = moves;
    this.facts = facts;
    this.sql = sql;
  }

  @Transactional
  public IncidentView resolve(UUID id, IncidentResolution request, String by) {
    Incident incident = incidents.lock(id).orElseThrow(Refusal::notFound);
    if (!incident.status().equals("OPEN")) {
      throw Refusal.conflict("The incident is already resolved");
    }
    if (request.disposition() != null) {
      dispose(incident, request.disposition());
    }
    close(incident, request.resolution(), by);
    return incidents.view(incidents.find(id).orElseThrow());
  }

  void close(Incident incident, String resolution, String by) {
    incidents.resolve(incident, resolution, by);
    String serial = incident.serial() == null ? null : incident.serial().toString();
    // Only that it ended: the words of people stay in this service.
    IncidentPayload payload =
        new IncidentPayload(
            incident.id(),
            incident.type(),
            incident.campaignId(),
            incident.siteId(),
            serial,
            incident.day(),
            "RESOLVED",
            "RESOLVED_BY_PERSON");
    outbox.publish(
        new Fact(
            Topic.HANDOVERS,
            "incident.resolved",
            serial == null ? incident.id().toString() : serial,
            incident.id().toString(),
            incident.version() + 1,
            payload));
  }

  private void dispose(Incident incident, IncidentResolution.Disposition disposition) {
    if (incident.serial() == null) {
      throw Refusal.invalid("disposition", "the incident is about no basket");
    }
    boolean back = disposition == IncidentResolution.Disposition.BACK_IN_STOCK;
    UUID warehouse = back ? warehouseOf(incident) : null;
    List<MovedBasket> moved =
        moves.each(
            BasketMoves.steps(List.of(incident.serial()), incident.id()),
            back ? Set.of(BasketStatus.RETURNED) : ASIDE,
            new BasketMoves.Target(
                back ? BasketStatus.IN_STOCK : BasketStatus.DESTROYED, warehouse, null),
            MoveCause.RESOLUTION);
    if (moved.isEmpty()) {
      throw new Refusal(DistributionProblem.BASKET_NOT_HERE, "The basket is not set aside")
          .with("serial", incident.serial().toString());
    }
    if (back) {
      facts.tellRestocked(moved, warehouse, LocalDay.today());
    } else {
      facts.tellAll("basket.destroyed", moved, LocalDay.today());
    }
  }

  private UUID warehouseOf(Incident incident) {
    return sql.first(
            "SELECT r.warehouse_id FROM released_range g JOIN released_run r USING (run_id) WHERE g.run = ? AND ? BETWEEN g.from_counter AND g.to_counter",
            row -> row.getObject(1, UUID.class),
            incident.serial().run(),
            incident.serial().counter())
        .orElseThrow(Refusal::notFound);
  }
}
