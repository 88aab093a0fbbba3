package ma.sac.distribution.shipments;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.distribution.stock.SerialRange;

/** Value of {@code shipment.*}. */
public record ShipmentPayload(
    UUID shipmentId,
    UUID campaignId,
    UUID fromWarehouseId,
    UUID toSiteId,
    List<SerialRange> serialRanges,
    int baskets,
    @Nullable Integer arrived,
    @Nullable Integer missing,
    @Nullable Integer damaged,
    ShipmentStatus status,
    LocalDate day) {}
