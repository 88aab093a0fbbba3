package ma.sac.beneficiary.enrolment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For which campaign families are wanted, which, and for how many baskets. */
@Schema(
    examples =
        "{\"campaignId\":\"01932e5c-8f00-7000-8000-000000000002\",\"baskets\":4000,\"minimumScore\":6,\"entitlements\":[{\"householdSizeAtLeast\":1,\"baskets\":1},{\"householdSizeAtLeast\":8,\"baskets\":2}]}")
record EnrolmentListRequest(
    @Schema(examples = "01932e5c-8f00-7000-8000-000000000002") @NotNull UUID campaignId,
    @Schema(examples = "4000", description = "The campaign's number when left out")
        @Min(1)
        @Max(10_000_000)
        Integer baskets,
    @Schema(examples = "6", description = "Families below it are refused, saying so") @Min(0)
        Integer minimumScore,
    @Schema(description = "A band of the scorecard in force instead of a minimum score")
        @Size(max = 30)
        String minimumBand,
    @Schema(examples = "1", description = "Smaller families are refused, saying so")
        @Min(1)
        @Max(50)
        Integer minimumHouseholdSize,
    @Schema(examples = "50", description = "Larger families are refused, saying so")
        @Min(1)
        @Max(50)
        Integer maximumHouseholdSize,
    @Schema(description = "Some of the campaign's target territories; all of them when left out")
        @Size(max = 100)
        List<@NotNull @Size(max = 30) String> territories,
    @Schema(
            examples = "null",
            description =
                "At most so many baskets to a territory; the others share what is left of the whole")
        @Size(max = 100)
        List<@Valid @NotNull QuotaRequest> quotas,
    @Schema(
            examples = "null",
            description =
                "Baskets by household size, the smallest from 1 on; 1, and 2 from 8 persons on, when left out")
        @Size(min = 1, max = 10)
        List<@Valid @NotNull EntitlementRequest> entitlements,
    @Schema(
            description =
                "Whether a basket that a family leaves goes to the next on the waiting list by itself, as whoever approves the list agrees, or when a person says so; BY_PERSON when left out")
        Criteria.TopUp topUp) {

  record QuotaRequest(
      @Schema(examples = "06.141.01.10") @NotNull @Size(max = 30) String territory,
      @Schema(examples = "2500") @NotNull @Min(0) @Max(10_000_000) Integer baskets) {}

  record EntitlementRequest(
      @Schema(examples = "1") @NotNull @Min(1) @Max(50) Integer householdSizeAtLeast,
      @Schema(examples = "1") @NotNull @Min(1) @Max(10) Integer baskets) {}
}
