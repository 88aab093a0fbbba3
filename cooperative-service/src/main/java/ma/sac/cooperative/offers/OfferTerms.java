package ma.sac.cooperative.offers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** How much of a product is offered, on which terms; quantities in units. */
record OfferTerms(
    long quantity,
    BigDecimal unitPrice,
    long minimumOrder,
    long lotSize,
    int leadTimeDays,
    LocalDate windowFrom,
    LocalDate windowTo) {

  OfferTerms {
    unitPrice = unitPrice.setScale(2, RoundingMode.UNNECESSARY);
  }
}
