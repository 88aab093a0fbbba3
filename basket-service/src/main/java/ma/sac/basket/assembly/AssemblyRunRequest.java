package ma.sac.basket.assembly;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
    examples =
        """
        {"campaignId": "019a0000-0000-7000-8000-000000000001", "warehouseId": "019a0000-0000-7000-8000-000000000002", "baskets": 500}
        """)
record AssemblyRunRequest(
    @NotNull UUID campaignId, @NotNull UUID warehouseId, @Min(1) @Max(999_999) int baskets) {

  @Schema(examples = "{\"made\": 500}")
  record Completion(@Min(1) @Max(999_999) int made) {}

  @Schema(examples = "{\"baskets\": 10}")
  record Disassembly(@Min(1) @Max(999_999) int baskets) {}
}
