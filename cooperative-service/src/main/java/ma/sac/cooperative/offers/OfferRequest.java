package ma.sac.cooperative.offers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import ma.sac.cooperative.web.OnBehalfOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record OfferRequest(
    @Schema(examples = "0199aa00-0000-7000-8000-000000000002") @NotNull UUID productId,
    @Schema(examples = "3600") @NotNull @Min(1) @Max(1_000_000_000) Long quantity,
    @Schema(examples = "7.60", description = "MAD a unit")
        @NotNull
        @DecimalMin("0.01")
        @Digits(integer = 9, fraction = 2)
        BigDecimal unitPrice,
    @Schema(examples = "10") @NotNull @Min(1) Long minimumOrder,
    @Schema(examples = "10") @NotNull @Min(1) Long lotSize,
    @Schema(examples = "0") @NotNull @Min(0) @Max(365) Integer leadTimeDays,
    @Schema(examples = "2026-01-01") @NotNull LocalDate windowFrom,
    @Schema(examples = "2026-12-31") @NotNull LocalDate windowTo,
    @Valid OnBehalfOf onBehalfOf) {

  OfferTerms terms() {
    return new OfferTerms(
        quantity, unitPrice, minimumOrder, lotSize, leadTimeDays, windowFrom, windowTo);
  }
}
