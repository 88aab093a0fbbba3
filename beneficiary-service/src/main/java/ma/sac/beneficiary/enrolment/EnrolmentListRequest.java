package ma.sac.beneficiary.enrolment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For which campaign families are wanted, and for how many baskets. */
record EnrolmentListRequest(
    @Schema(examples = "01932e5c-8f00-7000-8000-000000000002") @NotNull UUID campaignId,
    @Schema(examples = "4000", description = "The campaign's number when left out")
        @Min(1)
        @Max(10_000_000)
        Integer baskets,
    @Schema(examples = "6", description = "Families below it are refused, saying so") @Min(0)
        Integer minimumScore) {}
