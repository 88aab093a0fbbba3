package ma.sac.cooperative.offers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
record OfferPriceView(
    @Schema(examples = "7.60", description = "MAD a unit") BigDecimal unitPrice,
    Instant from,
    @Schema(
            description =
                "When another price was set, or the offer withdrawn; absent while it holds")
        Instant until) {

  static OfferPriceView of(OfferPrices.OfferPrice price) {
    return new OfferPriceView(price.unitPrice(), price.from(), price.until());
  }
}
