package ma.sac.distribution.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.sac.distribution.DistributionProblem;
import ma.sac.distribution.stock.BasketFacts;
import ma.sac.distribution.stock.BasketMoves;
import ma.sac.distribution.stock.BasketStatus;
import ma.sac.distribution.stock.MoveCause;
import ma.sac.distribution.stock.MovedBasket;
import ma.sac.distribution.stock.Serial;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;

/** Somebody reports an incident; a damaged, lost or returned basket leaves the stock with it. */
@ApplicationScoped
class ReportIncident {
  private static final Set<BasketStatus> OURS =
      Set.of(BasketStatus.IN_STOCK, BasketStatus.AT_SITE, BasketStatus.RETURNED);
  private static final Set<IncidentType> MOVING =
      Set.of(IncidentType.DAMAGED, IncidentType.LOST, IncidentType.RETURNED);

  private final Sql sql;
  private final OpenIncident openIncident;
  private final BasketMoves moves;
  private final BasketFacts facts;
  private final Incidents incidents;

  ReportIncident(
      Sql sql,
      OpenIncident openIncident,
      BasketMoves moves,
      BasketFacts facts,
      Incidents incidents) {
    this.sql = sql;
    this.openIncident = openIncident;
    this.moves = moves;
    this.facts = facts;
    this.incidents = incidents;
  }

  /** Who reports {@code fromSite} moves only what stands at the site that the request names. */
  @Transactional
  public IncidentView report(IncidentRequest request, String reportedBy, boolean fromSite) {
    if (sql.number("SELECT count(*) FROM campaign WHERE id = ?", request.campaignId()) == 0) {
      throw Refusal.invalid("campaignId", "there is no such campaign");
    }
    Serial serial = request.serial() == null ? null : Serial.parse(request.serial());
    if (serial != null && MOVING.contains(request.type())) {
      requireHere(request, serial, fromSite);
    }
    OpenIncident.Report report =
        OpenIncident.Report.of(
            request.type(),
            request.campaignId(),
            request.siteId(),
            serial,
            request.day(),
            request.description());
    openIncident.open(report, reportedBy);
    if (serial != null) {
      move(request, serial, report.id());
    }
    return incidents.view(incidents.find(report.id()).orElseThrow());
  }

  /** Locks the basket, so that it is still here when it moves. */
  private void requireHere(IncidentRequest request, Serial serial, boolean fromSite) {
    boolean here =
        sql.first(
                "SELECT campaign_id = ? AND (NOT ? OR status = 'AT_SITE' AND site_id = ?) FROM basket WHERE run = ? AND counter = ? FOR UPDATE",
                row -> row.getBoolean(1),
                request.campaignId(),
                fromSite,
                request.siteId(),
                serial.run(),
                serial.counter())
            .orElse(false);
    if (!here) {
      throw notHere(serial);
    }
  }

  private static Refusal notHere(Serial serial) {
    return new Refusal(DistributionProblem.BASKET_NOT_HERE, "The basket is not in our hands")
        .with("serial", serial.toString());
  }

  private void move(IncidentRequest request, Serial serial, UUID incident) {
    switch (request.type()) {
      case DAMAGED -> take(serial, BasketStatus.DAMAGED, "basket.damaged", request, incident);
      case LOST -> take(serial, BasketStatus.LOST, "basket.lost", request, incident);
      case RETURNED -> take(serial, BasketStatus.RETURNED, "basket.returned", request, incident);
      default -> {}
    }
  }

  private void take(
      Serial serial, BasketStatus to, String told, IncidentRequest request, UUID incident) {
    List<MovedBasket> moved =
        moves.each(
            BasketMoves.steps(List.of(serial), incident),
            except(to),
            BasketMoves.Target.of(to),
            MoveCause.INCIDENT);
    if (moved.isEmpty()) {
      throw notHere(serial);
    }
    facts.tellAll(told, moved, request.day());
  }

  /** What is reported of a basket twice moves it once. */
  private static Set<BasketStatus> except(BasketStatus to) {
    Set<BasketStatus> from = EnumSet.copyOf(OURS);
    from.remove(to);
    return from;
  }
}
