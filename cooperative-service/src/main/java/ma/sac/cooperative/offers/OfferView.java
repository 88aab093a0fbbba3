package ma.sac.cooperative.offers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import ma.sac.cooperative.products.ProductKind;

@JsonInclude(JsonInclude.Include.NON_NULL)
record OfferView(
    UUID id,
    UUID productId,
    UUID cooperativeId,
    ProductKind kind,
    String category,
    int netWeightGrams,
    Integer shelfLifeDays,
    BigDecimal unitPrice,
    long quantity,
    long quantityLeft,
    long minimumOrder,
    long lotSize,
    int leadTimeDays,
    LocalDate windowFrom,
    LocalDate windowTo,
    OfferStatus status,
    long version) {

  static OfferView of(Offer offer) {
    OfferTerms terms = offer.terms();
    return new OfferView(
        offer.id(),
        offer.productId(),
        offer.cooperativeId(),
        offer.kind(),
        offer.category(),
        offer.netWeightGrams(),
        offer.shelfLifeDays(),
        terms.unitPrice(),
        terms.quantity(),
        offer.quantityLeft(),
        terms.minimumOrder(),
        terms.lotSize(),
        terms.leadTimeDays(),
        terms.windowFrom(),
        terms.windowTo(),
        offer.status(),
        offer.version());
  }
}
