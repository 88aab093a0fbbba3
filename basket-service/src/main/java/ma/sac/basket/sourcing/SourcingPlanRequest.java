package ma.sac.basket.sourcing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.sourcing.Aims;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
    examples =
        """
        {"campaignId": "019a0000-0000-7000-8000-000000000001", "warehouseId": "019a0000-0000-7000-8000-000000000002",
         "deliveryDate": "2026-12-01", "baskets": 4000, "aims": {"spread": 5, "womenLed": 2}}
        """)
record SourcingPlanRequest(
    @NotNull UUID campaignId,
    @Min(1) @Max(5_000_000) Integer baskets,
    @NotNull UUID warehouseId,
    @NotNull LocalDate deliveryDate,
    @Schema(
            description =
                "COLLECTION: the programme fetches the goods at each cooperative; WAREHOUSE when left out")
        Delivery delivery,
    @Schema(description = "Last day on which baskets are given: goods must keep until then")
        LocalDate handoverDate,
    @Schema(description = "Days that goods must still keep on the hand-over day; 0 when left out")
        @Min(0)
        @Max(3650)
        Integer remainingShelfLifeDays,
    @Schema(
            description =
                "Territories that were hit hard: their cooperatives count as small ones do")
        @Size(max = 100)
        List<@NotBlank @Pattern(regexp = "MA|\\d{2}(\\.\\d{2,3}){0,3}") String> priorityTerritories,
    @Valid AimsRequest aims,
    @Schema(
            description =
                "Seconds after which the best plan found so far is taken; 60 when left out")
        @Min(1)
        @Max(600)
        Integer timeLimitSeconds,
    @Schema(description = "The same input and seed give the same plan; 1 when left out")
        @Min(0)
        @Max(1_000_000)
        Integer seed) {

  SourcingWish wish() {
    return new SourcingWish(
        handoverDate,
        remainingShelfLifeDays == null ? 0 : remainingShelfLifeDays,
        priorityTerritories == null ? List.of() : List.copyOf(priorityTerritories),
        AimsRequest.over(aims, Aims.USUAL),
        Duration.ofSeconds(timeLimitSeconds == null ? 60 : timeLimitSeconds),
        seed == null ? 1 : seed);
  }
}
