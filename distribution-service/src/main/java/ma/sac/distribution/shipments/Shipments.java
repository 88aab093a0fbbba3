package ma.sac.distribution.shipments;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.distribution.Fact;
import ma.sac.distribution.Reach;
import ma.sac.distribution.Topic;
import ma.sac.distribution.Where;
import ma.sac.distribution.stock.BasketStatus;
import ma.sac.distribution.stock.SerialRange;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.Outbox;
import ma.sac.kit.http.Refusal;

/** The shipments on record. */
@ApplicationScoped
class Shipments {
  private final Sql sql;
  private final Outbox outbox;
  private final Reach reach;

  Shipments(Sql sql, Outbox outbox, Reach reach) {
    this.sql = sql;
    this.reach = reach;
    this.outbox = outbox;
  }

  Optional<Shipment> find(UUID id) {
    return sql.first("SELECT * FROM shipment WHERE id = ?", Shipment::read, id);
  }

  Shipment lock(UUID id) {
    return sql.first("SELECT * FROM shipment WHERE id = ? FOR UPDATE", Shipment::read, id)
        .orElseThrow(Refusal::notFound);
  }

  /** {@code ownSites} and {@code ownWarehouses} say whether the caller sees only those. */
  List<Shipment> list(
      UUID campaign,
      UUID site,
      ShipmentStatus status,
      boolean ownSites,
      boolean ownWarehouses,
      UUID after,
      int limit) {
    Where where =
        reach.ofCampaigns(
            Where.everything()
                .and("campaign_id = ?", campaign)
                .and("to_site_id = ?", site)
                .and("status = ?", status));
    if (ownSites) {
      reach.atSites(where, "to_site_id");
    }
    if (ownWarehouses) {
      reach.atWarehouses(where, "from_warehouse_id");
    }
    return sql.list(
        "SELECT * FROM shipment" + where.page(after, limit), Shipment::read, where.arguments());
  }

  List<SerialRange> ranges(UUID shipment) {
    return sql.list(
        "SELECT run, from_counter, to_counter FROM shipment_range WHERE shipment_id = ? ORDER BY run, from_counter",
        row -> new SerialRange(row.getInt(1), row.getInt(2), row.getInt(3)),
        shipment);
  }

  void add(UUID id, ShipmentRequest request, int baskets, String by) {
    sql.update(
        "INSERT INTO shipment (id, campaign_id, from_warehouse_id, to_site_id, vehicle_id, planned_on, status, baskets, created_by) VALUES (?, ?, ?, ?, ?, ?, 'PREPARED', ?, ?)",
        id,
        request.campaignId(),
        request.fromWarehouseId(),
        request.toSiteId(),
        request.vehicleId(),
        request.plannedOn(),
        baskets,
        by);
  }

  /** Which of its serials are in that place now: what was set aside since is not of it any more. */
  void storeRanges(UUID id, BasketStatus in) {
    sql.update("DELETE FROM shipment_range WHERE shipment_id = ?", id);
    sql.update(
        """
        INSERT INTO shipment_range (shipment_id, run, from_counter, to_counter)
        SELECT ?, run, min(counter), max(counter)
        FROM (SELECT run, counter, counter - row_number() OVER (PARTITION BY run ORDER BY counter) AS island FROM basket WHERE shipment_id = ? AND status = ?) picked
        GROUP BY run, island
        """,
        id,
        id,
        in);
  }

  void shrink(UUID id, int baskets) {
    sql.update("UPDATE shipment SET baskets = ? WHERE id = ?", baskets, id);
    storeRanges(id, BasketStatus.IN_TRANSIT);
  }

  /** The shipment after a step; told with its new version. */
  Shipment store(UUID id, ShipmentStatus status, Integer missing, Integer damaged, LocalDate day) {
    Shipment stored =
        sql.first(
                """
                UPDATE shipment SET status = ?, missing = coalesce(?, missing), damaged = coalesce(?, damaged), version = version + 1,
                  departed_at = CASE WHEN ? = 'DEPARTED' THEN now() ELSE departed_at END,
                  arrived_at = CASE WHEN ? = 'ARRIVED' THEN now() ELSE arrived_at END
                WHERE id = ? RETURNING *
                """,
                Shipment::read,
                status,
                missing,
                damaged,
                status,
                status,
                id)
            .orElseThrow();
    outbox.publish(
        new Fact(
            Topic.HANDOVERS,
            "shipment." + status.name().toLowerCase(java.util.Locale.ROOT),
            id.toString(),
            id.toString(),
            stored.version(),
            payload(stored, day)));
    return stored;
  }

  ShipmentView view(Shipment shipment) {
    return new ShipmentView(
        shipment.id(),
        shipment.status(),
        shipment.version(),
        shipment.campaignId(),
        shipment.fromWarehouseId(),
        shipment.toSiteId(),
        shipment.vehicleId(),
        shipment.plannedOn(),
        shipment.baskets(),
        arrived(shipment),
        shipment.missing(),
        shipment.damaged(),
        shipment.departedAt(),
        shipment.arrivedAt(),
        ranges(shipment.id()));
  }

  private ShipmentPayload payload(Shipment shipment, LocalDate day) {
    return new ShipmentPayload(
        shipment.id(),
        shipment.campaignId(),
        shipment.fromWarehouseId(),
        shipment.toSiteId(),
        ranges(shipment.id()),
        shipment.baskets(),
        arrived(shipment),
        shipment.missing(),
        shipment.damaged(),
        shipment.status(),
        day);
  }

  private static Integer arrived(Shipment shipment) {
    return shipment.missing() == null
        ? null
        : shipment.baskets() - shipment.missing() - shipment.damaged();
  }
}
