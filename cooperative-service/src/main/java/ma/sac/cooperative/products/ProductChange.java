package ma.sac.cooperative.products;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be edited of a product; orders keep what they were placed with. */
record ProductChange(
    @NotBlank @Size(max = 200) String nameFr,
    @NotBlank @Size(max = 200) String nameAr,
    @NotBlank @Size(max = 40) String unit,
    @Min(1) int netWeightGrams,
    @Schema(examples = "300") @Min(1) Integer shelfLifeDays,
    @Schema(examples = "MIN.6.18.18") @Size(min = 1, max = 60) String onssaAuthorisation,
    @Schema(examples = "2030-12-31") LocalDate onssaValidUntil,
    @Schema(description = "An inactive product gets no new offers") boolean active) {

  static ProductChange of(Product.Details from) {
    return new ProductChange(
        from.nameFr(),
        from.nameAr(),
        from.unit(),
        from.netWeightGrams(),
        from.shelfLifeDays(),
        from.authorisation().number(),
        from.authorisation().validUntil(),
        from.active());
  }

  @JsonIgnore
  @Schema(hidden = true)
  @AssertTrue(message = "is the last day of no authorisation")
  boolean isOnssaConsistent() {
    return onssaValidUntil == null || onssaAuthorisation != null;
  }

  Product.Details details() {
    return new Product.Details(
        nameFr,
        nameAr,
        unit,
        netWeightGrams,
        shelfLifeDays,
        new Authorisation(onssaAuthorisation, onssaValidUntil),
        active);
  }
}
