package ma.sac.cooperative.offers;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be edited of an offer. */
record OfferChange(
    @Schema(examples = "4000") @Min(1) @Max(1_000_000_000) long quantity,
    @NotNull @DecimalMin("0.01") @Digits(integer = 9, fraction = 2) BigDecimal unitPrice,
    @Min(1) long minimumOrder,
    @Min(1) long lotSize,
    @Min(0) @Max(365) int leadTimeDays,
    @NotNull LocalDate windowFrom,
    @NotNull LocalDate windowTo) {

  static OfferChange of(OfferTerms from) {
    return new OfferChange(
        from.quantity(),
        from.unitPrice(),
        from.minimumOrder(),
        from.lotSize(),
        from.leadTimeDays(),
        from.windowFrom(),
        from.windowTo());
  }

  OfferTerms terms() {
    return new OfferTerms(
        quantity, unitPrice, minimumOrder, lotSize, leadTimeDays, windowFrom, windowTo);
  }
}
