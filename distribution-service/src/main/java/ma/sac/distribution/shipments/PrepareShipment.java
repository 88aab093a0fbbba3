package ma.sac.distribution.shipments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import ma.sac.distribution.DistributionProblem;
import ma.sac.distribution.campaigns.CampaignGate;
import ma.sac.distribution.stock.BasketStatus;
import ma.sac.distribution.stock.Serial;
import ma.sac.distribution.stock.SerialRange;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;

/**
 * Reserves baskets of a warehouse for a site, those that perish first. What is recalled, reserved
 * or past its best-before on the day is not taken; the recall's range is asked in the same
 * statement.
 */
@ApplicationScoped
class PrepareShipment {
  private static final String FIT =
      """
      campaign_id = ? AND warehouse_id = ? AND status = 'IN_STOCK' AND shipment_id IS NULL AND NOT recalled AND (best_before IS NULL OR best_before >= ?)
      AND NOT EXISTS (SELECT 1 FROM recalled_range r WHERE r.run = b.run AND b.counter BETWEEN r.from_counter AND r.to_counter AND NOT r.lifted)
      """;

  private final Sql sql;
  private final Shipments shipments;
  private final CampaignGate campaigns;

  PrepareShipment(Sql sql, Shipments shipments, CampaignGate campaigns) {
    this.sql = sql;
    this.shipments = shipments;
    this.campaigns = campaigns;
  }

  @Transactional
  public Shipment prepare(ShipmentRequest request, String by) {
    boolean named = request.serialRanges() != null && !request.serialRanges().isEmpty();
    if (named == (request.baskets() != null)) {
      throw Refusal.invalid("baskets", "give either a number of baskets or their serialRanges");
    }
    campaigns.requireOpen(request.campaignId());
    requirePlaces(request);
    UUID id = Ids.next();
    int asked =
        named
            ? request.serialRanges().stream().mapToInt(SerialRange::size).sum()
            : request.baskets();
    shipments.add(id, request, asked, by);
    int reserved = named ? reserveNamed(id, request) : reserveAny(id, request);
    if (reserved < asked) {
      throw refused(request, asked, reserved);
    }
    shipments.storeRanges(id, BasketStatus.IN_STOCK);
    return shipments.find(id).orElseThrow();
  }

  private void requirePlaces(ShipmentRequest request) {
    requireExists(
        "fromWarehouseId", "warehouse WHERE id = ? AND status = 'OPEN'", request.fromWarehouseId());
    requireExists("toSiteId", "site WHERE id = ? AND status = 'OPEN'", request.toSiteId());
    if (request.vehicleId() != null) {
      requireExists("vehicleId", "vehicle WHERE id = ?", request.vehicleId());
    }
  }

  private void requireExists(String field, String from, UUID id) {
    if (sql.number("SELECT count(*) FROM " + from, id) == 0) {
      throw Refusal.invalid(field, "is not in use here");
    }
  }

  private int reserveAny(UUID id, ShipmentRequest request) {
    return sql.update(
        "UPDATE basket SET shipment_id = ? FROM (SELECT run, counter FROM basket b WHERE "
            + FIT
            + " ORDER BY best_before, run, counter LIMIT ? FOR UPDATE SKIP LOCKED) picked WHERE basket.run = picked.run AND basket.counter = picked.counter",
        id,
        request.campaignId(),
        request.fromWarehouseId(),
        request.plannedOn(),
        request.baskets());
  }

  private int reserveNamed(UUID id, ShipmentRequest request) {
    int reserved = 0;
    for (SerialRange range : request.serialRanges()) {
      reserved +=
          sql.update(
              "UPDATE basket b SET shipment_id = ? WHERE b.run = ? AND b.counter BETWEEN ? AND ? AND "
                  + FIT,
              id,
              range.runNumber(),
              range.from(),
              range.to(),
              request.campaignId(),
              request.fromWarehouseId(),
              request.plannedOn());
    }
    return reserved;
  }

  private Refusal refused(ShipmentRequest request, int asked, int available) {
    List<String> recalled =
        request.serialRanges() == null ? List.of() : recalled(request.serialRanges());
    Refusal refusal =
        recalled.isEmpty()
            ? new Refusal(
                DistributionProblem.NOT_ENOUGH_BASKETS,
                "Fewer baskets can be shipped than asked for")
            : new Refusal(DistributionProblem.BASKET_RECALLED, "A lot in some of them was recalled")
                .with("serials", recalled);
    return refusal
        .with("asked", asked)
        .with("available", available)
        .with("shortage", asked - available);
  }

  /** The first hundred, as the problem names them. */
  private List<String> recalled(List<SerialRange> ranges) {
    return ranges.stream()
        .flatMap(
            range ->
                sql
                    .list(
                        "SELECT run, counter FROM basket WHERE run = ? AND counter BETWEEN ? AND ? AND recalled ORDER BY counter LIMIT 100",
                        row -> new Serial(row.getInt(1), row.getInt(2)).toString(),
                        range.runNumber(),
                        range.from(),
                        range.to())
                    .stream())
        .limit(100)
        .toList();
  }
}
