package ma.sac.distribution.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import ma.sac.distribution.Topic;
import ma.sac.distribution.known.SourcesHeard;
import ma.sac.distribution.stock.LocalDay;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.kit.events.Handled;
import ma.sac.kit.events.ReceivedEvent;

/** Two services differ: an Incident is opened for people to look at, and closed when they agree. */
@ApplicationScoped
class DiscrepanciesConsumer implements EventsConsumer {
  record Found(
      @NotNull UUID discrepancyId,
      @NotNull String kind,
      UUID campaignId,
      @NotNull String subject,
      @NotNull @Valid Discrepancies.Side left,
      @NotNull @Valid Discrepancies.Side right) {}

  private static final UUID NO_CAMPAIGN = new UUID(0, 0);

  private final Incidents incidents;
  private final OpenIncident openIncident;
  private final ResolveIncident resolveIncident;
  private final SourcesHeard sources;

  DiscrepanciesConsumer(
      Incidents incidents,
      OpenIncident openIncident,
      ResolveIncident resolveIncident,
      SourcesHeard sources) {
    this.incidents = incidents;
    this.openIncident = openIncident;
    this.resolveIncident = resolveIncident;
    this.sources = sources;
  }

  @Override
  public String topic() {
    return Topic.DISCREPANCIES;
  }

  @Override
  public Set<String> types() {
    return Set.of("discrepancy.found", "discrepancy.resolved");
  }

  @Override
  public Handled on(ReceivedEvent event) {
    sources.heard(event);
    Found found = event.as(Found.class);
    var known = incidents.ofDiscrepancy(found.discrepancyId());
    if (event.type().equals("discrepancy.found")) {
      if (known.isEmpty()) {
        openIncident.open(report(found, event), event.topic());
      }
      return Handled.DONE;
    }
    known
        .filter(incident -> incident.status().equals("OPEN"))
        .ifPresent(
            incident ->
                resolveIncident.close(incident, "The two sides agree again", event.topic()));
    return Handled.DONE;
  }

  private static OpenIncident.Report report(Found found, ReceivedEvent event) {
    return new OpenIncident.Report(
        ma.sac.kit.db.Ids.next(),
        IncidentType.DISCREPANCY,
        found.campaignId() == null ? NO_CAMPAIGN : found.campaignId(),
        null,
        null,
        LocalDay.of(event.time()),
        "%s %s: %s says %s, %s says %s"
            .formatted(
                found.kind(),
                found.subject(),
                found.left().service(),
                found.left().says(),
                found.right().service(),
                found.right().says()),
        found.discrepancyId());
  }
}
