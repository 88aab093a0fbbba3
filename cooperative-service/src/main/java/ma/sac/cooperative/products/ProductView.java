package ma.sac.cooperative.products;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

@JsonInclude(JsonInclude.Include.NON_NULL)
record ProductView(
    UUID id,
    UUID cooperativeId,
    ProductKind kind,
    String category,
    String nameFr,
    String nameAr,
    String unit,
    int netWeightGrams,
    Integer shelfLifeDays,
    String onssaAuthorisation,
    boolean active,
    String status,
    long version) {

  static ProductView of(Product product) {
    Product.Details details = product.details();
    return new ProductView(
        product.id(),
        product.cooperativeId(),
        product.kind(),
        product.category(),
        details.nameFr(),
        details.nameAr(),
        details.unit(),
        details.netWeightGrams(),
        details.shelfLifeDays(),
        details.onssaAuthorisation(),
        details.active(),
        details.active() ? "ACTIVE" : "INACTIVE",
        product.version());
  }
}
