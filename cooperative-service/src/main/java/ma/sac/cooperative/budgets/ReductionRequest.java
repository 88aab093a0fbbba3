package ma.sac.cooperative.budgets;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record ReductionRequest(
    @Schema(examples = "4", description = "The revision that the lower amount will have")
        @NotNull
        @Min(1)
        Long revision,
    @Schema(examples = "1500000.00")
        @NotNull
        @DecimalMin("0.00")
        @Digits(integer = 12, fraction = 2)
        BigDecimal authorisedAmount) {}
