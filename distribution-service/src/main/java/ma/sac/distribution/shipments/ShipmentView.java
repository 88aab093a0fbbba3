package ma.sac.distribution.shipments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.distribution.stock.SerialRange;

/** A shipment as it is seen from outside. */
record ShipmentView(
    UUID id,
    ShipmentStatus status,
    long version,
    UUID campaignId,
    UUID fromWarehouseId,
    UUID toSiteId,
    UUID vehicleId,
    LocalDate plannedOn,
    int baskets,
    Integer arrived,
    Integer missing,
    Integer damaged,
    Instant departedAt,
    Instant arrivedAt,
    List<SerialRange> serialRanges) {}
