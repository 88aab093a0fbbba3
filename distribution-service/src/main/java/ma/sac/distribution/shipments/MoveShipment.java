package ma.sac.distribution.shipments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.sac.distribution.DistributionProblem;
import ma.sac.distribution.campaigns.CampaignGate;
import ma.sac.distribution.incidents.IncidentType;
import ma.sac.distribution.incidents.OpenIncident;
import ma.sac.distribution.stock.BasketFacts;
import ma.sac.distribution.stock.BasketMoves;
import ma.sac.distribution.stock.BasketStatus;
import ma.sac.distribution.stock.LocalDay;
import ma.sac.distribution.stock.MoveCause;
import ma.sac.distribution.stock.MovedBasket;
import ma.sac.distribution.stock.Serial;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;

/** A shipment departs, arrives with what is missing or damaged, and is reconciled. */
@ApplicationScoped
class MoveShipment {
  private final Sql sql;
  private final Shipments shipments;
  private final CampaignGate campaigns;
  private final BasketMoves moves;
  private final BasketFacts facts;
  private final OpenIncident openIncident;

  MoveShipment(
      Sql sql,
      Shipments shipments,
      CampaignGate campaigns,
      BasketMoves moves,
      BasketFacts facts,
      OpenIncident openIncident) {
    this.sql = sql;
    this.shipments = shipments;
    this.campaigns = campaigns;
    this.moves = moves;
    this.facts = facts;
    this.openIncident = openIncident;
  }

  /** Nothing recalled, and nothing past its best-before, leaves the warehouse. */
  @Transactional
  public Shipment depart(UUID id) {
    Shipment shipment = shipments.lock(id);
    campaigns.requireShipping(shipment.campaignId());
    shipment.require(ShipmentStatus.PREPARED);
    moves.hold(id);
    int leaving =
        moves.ofShipment(
            id,
            Set.of(BasketStatus.IN_STOCK),
            BasketMoves.Target.of(BasketStatus.IN_TRANSIT),
            MoveCause.DEPARTURE,
            Set.of());
    requireNoneRecalled(id);
    if (leaving == 0) {
      throw new Refusal(DistributionProblem.NOT_ENOUGH_BASKETS, "All its baskets were set aside")
          .with("asked", shipment.baskets())
          .with("available", 0)
          .with("shortage", shipment.baskets());
    }
    if (leaving < shipment.baskets()) {
      shipments.shrink(id, leaving);
    }
    return shipments.store(id, ShipmentStatus.DEPARTED, null, null, LocalDay.today());
  }

  /**
   * The baskets' rows are locked by their move, so that a recall at this moment comes before or
   * after.
   */
  private void requireNoneRecalled(UUID id) {
    List<String> serials =
        sql.list(
            """
            SELECT run, counter FROM basket b WHERE shipment_id = ? AND status = 'IN_TRANSIT' AND (recalled OR EXISTS (
              SELECT 1 FROM recalled_range r WHERE r.run = b.run AND b.counter BETWEEN r.from_counter AND r.to_counter AND NOT r.lifted))
            ORDER BY run, counter LIMIT 100
            """,
            row -> new Serial(row.getInt(1), row.getInt(2)).toString(),
            id);
    if (!serials.isEmpty()) {
      throw new Refusal(DistributionProblem.BASKET_RECALLED, "A lot in some of them was recalled")
          .with("serials", serials);
    }
    List<String> past =
        sql.list(
            "SELECT run, counter FROM basket WHERE shipment_id = ? AND status = 'IN_TRANSIT' AND best_before < ? ORDER BY run, counter LIMIT 100",
            row -> new Serial(row.getInt(1), row.getInt(2)).toString(),
            id,
            LocalDay.today());
    if (!past.isEmpty()) {
      throw new Refusal(
              DistributionProblem.BASKET_PAST_BEST_BEFORE, "Some are past their best-before")
          .with("serials", past);
    }
  }

  @Transactional
  public Shipment arrive(UUID id, ArrivalRequest request, String by) {
    Shipment shipment = shipments.lock(id);
    shipment.require(ShipmentStatus.DEPARTED);
    moves.hold(id);
    Set<Serial> missing = serials(request.missing());
    Set<Serial> damaged = serials(request.damaged());
    damaged.removeAll(missing);
    requireOf(shipment, missing);
    requireOf(shipment, damaged);
    aside(shipment, damaged, BasketStatus.DAMAGED, "basket.damaged", MoveCause.ARRIVAL, by);
    moves.ofShipment(
        id,
        Set.of(BasketStatus.IN_TRANSIT),
        BasketMoves.Target.site(shipment.toSiteId()),
        MoveCause.ARRIVAL,
        missing);
    return shipments.store(
        id, ShipmentStatus.ARRIVED, missing.size(), damaged.size(), LocalDay.today());
  }

  /** What was missing and did not turn up is lost. */
  @Transactional
  public Shipment reconcile(UUID id, String by) {
    Shipment shipment = shipments.lock(id);
    shipment.require(ShipmentStatus.ARRIVED);
    moves.hold(id);
    Set<Serial> stillMissing =
        new HashSet<>(
            sql.list(
                "SELECT run, counter FROM basket WHERE shipment_id = ? AND status = 'IN_TRANSIT'",
                row -> new Serial(row.getInt(1), row.getInt(2)),
                id));
    aside(shipment, stillMissing, BasketStatus.LOST, "basket.lost", MoveCause.RECONCILIATION, by);
    return shipments.store(id, ShipmentStatus.RECONCILED, null, null, LocalDay.today());
  }

  private void aside(
      Shipment shipment,
      Set<Serial> serials,
      BasketStatus to,
      String told,
      MoveCause cause,
      String by) {
    List<MovedBasket> moved =
        moves.each(
            BasketMoves.steps(serials, shipment.id()),
            Set.of(BasketStatus.IN_TRANSIT),
            new BasketMoves.Target(to, null, shipment.toSiteId()),
            cause);
    facts.tellAll(told, moved, LocalDay.today());
    IncidentType type = to == BasketStatus.LOST ? IncidentType.LOST : IncidentType.DAMAGED;
    openIncident.openAll(
        moved.stream()
            .map(
                basket ->
                    OpenIncident.Report.of(
                        type,
                        shipment.campaignId(),
                        shipment.toSiteId(),
                        basket.serial(),
                        LocalDay.today(),
                        "shipment " + shipment.id()))
            .toList(),
        by);
  }

  private void requireOf(Shipment shipment, Set<Serial> serials) {
    for (Serial serial : serials) {
      long of =
          sql.number(
              "SELECT count(*) FROM basket WHERE run = ? AND counter = ? AND shipment_id = ?",
              serial.run(),
              serial.counter(),
              shipment.id());
      if (of == 0) {
        throw new Refusal(DistributionProblem.BASKET_NOT_HERE, "The basket is not of this shipment")
            .with("serial", serial.toString());
      }
    }
  }

  private static Set<Serial> serials(List<String> texts) {
    Set<Serial> serials = new HashSet<>();
    for (String text : texts == null ? List.<String>of() : texts) {
      serials.add(Serial.parse(text));
    }
    return serials;
  }
}
