package ma.sac.basket.sourcing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
    examples =
        """
        {"campaignId": "019a0000-0000-7000-8000-000000000001", "warehouseId": "019a0000-0000-7000-8000-000000000002",
         "deliveryDate": "2026-12-01", "baskets": 4000}
        """)
record SourcingPlanRequest(
    @NotNull UUID campaignId,
    @Min(1) @Max(5_000_000) Integer baskets,
    @NotNull UUID warehouseId,
    @NotNull LocalDate deliveryDate) {}
