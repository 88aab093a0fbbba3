package ma.sac.cooperative.offers;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import ma.sac.cooperative.products.ProductKind;

/** An offer and how much of it is left; under its cooperative's key. */
record OfferState(
    UUID offerId,
    UUID productId,
    UUID cooperativeId,
    ProductKind kind,
    String category,
    int netWeightGrams,
    @Nullable Integer shelfLifeDays,
    BigDecimal unitPrice,
    long quantity,
    long quantityLeft,
    long minimumOrder,
    long lotSize,
    int leadTimeDays,
    LocalDate windowFrom,
    LocalDate windowTo,
    OfferStatus status) {

  static OfferState of(Offer offer) {
    OfferTerms terms = offer.terms();
    return new OfferState(
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
        offer.status());
  }
}
