package ma.sac.distribution.shipments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.distribution.stock.SerialRange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Baskets for a site: so many of those that perish first, or these serials. */
@Schema(
    examples =
        "{\"campaignId\":\"01930000-0000-7000-8000-000000000001\",\"fromWarehouseId\":\"01930000-0000-7000-8000-000000000004\",\"toSiteId\":\"01930000-0000-7000-8000-000000000002\",\"baskets\":48,\"plannedOn\":\"2020-05-04\"}")
record ShipmentRequest(
    @NotNull UUID campaignId,
    @NotNull UUID fromWarehouseId,
    @NotNull UUID toSiteId,
    @Min(1) @Max(100_000) Integer baskets,
    @Size(max = 1000) List<@Valid @NotNull SerialRange> serialRanges,
    UUID vehicleId,
    @NotNull LocalDate plannedOn) {}
