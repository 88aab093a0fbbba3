package ma.sac.cooperative.products;

import jakarta.annotation.Nullable;
import java.util.UUID;

/** A product as it is listed; under its cooperative's key. */
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
    boolean active) {

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
        details.active());
  }
}
