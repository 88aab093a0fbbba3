package ma.sac.cooperative.products;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import ma.sac.cooperative.web.OnBehalfOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record ProductRequest(
    @Schema(examples = "0199aa00-0000-7000-8000-000000000001") @NotNull UUID cooperativeId,
    @NotNull ProductKind kind,
    @Schema(examples = "semolina", description = "From the list GET /product-categories")
        @NotNull
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}")
        String category,
    @Schema(examples = "Semoule de blé dur 1 kg") @NotBlank @Size(max = 200) String nameFr,
    @Schema(examples = "سميد القمح الصلب 1 كغ") @NotBlank @Size(max = 200) String nameAr,
    @Schema(examples = "bag") @NotBlank @Size(max = 40) String unit,
    @Schema(examples = "1000", description = "Net weight of a unit in grams") @NotNull @Min(1)
        Integer netWeightGrams,
    @Schema(examples = "365") @Min(1) Integer shelfLifeDays,
    @Schema(examples = "MIN.6.18.18", description = "Authorisation of the food safety office")
        @Size(min = 1, max = 60)
        String onssaAuthorisation,
    @Schema(
            examples = "2030-12-31",
            description = "The authorisation's last day; left out where it has none")
        LocalDate onssaValidUntil,
    @Valid OnBehalfOf onBehalfOf) {

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
        true);
  }
}
