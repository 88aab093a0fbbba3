package ma.sac.cooperative.products;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be edited of a product; orders keep what they were placed with. */
record ProductChange(
    @NotBlank @Size(max = 200) String nameFr,
    @NotBlank @Size(max = 200) String nameAr,
    @NotBlank @Size(max = 40) String unit,
    @Min(1) int netWeightGrams,
    @Schema(examples = "300") @Min(1) Integer shelfLifeDays,
    @Size(max = 60) String onssaAuthorisation,
    @Schema(description = "An inactive product gets no new offers") boolean active) {

  static ProductChange of(Product.Details from) {
    return new ProductChange(
        from.nameFr(),
        from.nameAr(),
        from.unit(),
        from.netWeightGrams(),
        from.shelfLifeDays(),
        from.onssaAuthorisation(),
        from.active());
  }

  Product.Details details() {
    return new Product.Details(
        nameFr, nameAr, unit, netWeightGrams, shelfLifeDays, onssaAuthorisation, active);
  }
}
