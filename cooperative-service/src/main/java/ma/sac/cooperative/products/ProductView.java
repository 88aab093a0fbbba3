package ma.sac.cooperative.products;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
    @Schema(description = "The authorisation's last day, where it has one")
        LocalDate onssaValidUntil,
    boolean active,
    @Schema(
            description =
                "Whether it is ordered: it is made, and authorised where its category needs it")
        boolean orderable,
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
        details.authorisation().number(),
        details.authorisation().validUntil(),
        details.active(),
        product.orderable(),
        details.active() ? "ACTIVE" : "INACTIVE",
        product.version());
  }
}
