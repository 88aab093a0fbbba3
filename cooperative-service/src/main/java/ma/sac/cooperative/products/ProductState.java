package ma.sac.cooperative.products;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A product as it is listed; under its cooperative's key. It is orderable when it is made and,
 * where its category needs it, authorised.
 */
record ProductState(
    UUID productId,
    UUID cooperativeId,
    ProductKind kind,
    String category,
    String nameFr,
    String nameAr,
    String unit,
    int netWeightGrams,
    @Nullable Integer shelfLifeDays,
    boolean active,
    @Nullable String onssaAuthorisation,
    @Nullable LocalDate onssaValidUntil,
    boolean orderable) {

  static ProductState of(Product product) {
    Product.Details details = product.details();
    return new ProductState(
        product.id(),
        product.cooperativeId(),
        product.kind(),
        product.category(),
        details.nameFr(),
        details.nameAr(),
        details.unit(),
        details.netWeightGrams(),
        details.shelfLifeDays(),
        details.active(),
        details.authorisation().number(),
        details.authorisation().validUntil(),
        product.orderable());
  }
}
