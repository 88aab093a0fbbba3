package ma.sac.cooperative.offers;

import java.util.UUID;
import ma.sac.cooperative.CooperativeProblem;
import ma.sac.cooperative.products.ProductKind;
import ma.sac.kit.http.Refusal;

/** How much of a product a cooperative sells; {@code committed} of it is ordered. */
record Offer(
    UUID id,
    UUID productId,
    UUID cooperativeId,
    ProductKind kind,
    String category,
    int netWeightGrams,
    Integer shelfLifeDays,
    OfferTerms terms,
    long committed,
    OfferStatus status,
    long version) {

  long quantityLeft() {
    return terms.quantity() - committed;
  }

  /** Orders that were placed stand, with the terms they were placed with. */
  Offer changed(OfferTerms to) {
    if (status != OfferStatus.PUBLISHED) {
      throw Refusal.conflict("A withdrawn offer is not changed; publish another");
    }
    if (to.quantity() < committed) {
      throw new Refusal(CooperativeProblem.BELOW_COMMITTED, "Orders were placed for more than that")
          .with("asked", to.quantity())
          .with("committed", committed);
    }
    return with(to, status);
  }

  Offer withdrawn() {
    if (status != OfferStatus.PUBLISHED) {
      throw Refusal.conflict("The offer is withdrawn already");
    }
    return with(terms, OfferStatus.WITHDRAWN);
  }

  private Offer with(OfferTerms newTerms, OfferStatus newStatus) {
    return new Offer(
        id,
        productId,
        cooperativeId,
        kind,
        category,
        netWeightGrams,
        shelfLifeDays,
        newTerms,
        committed,
        newStatus,
        version + 1);
  }
}
