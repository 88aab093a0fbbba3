package ma.sac.cooperative.categories;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record ProductCategoryRequest(
    @Schema(examples = "argan-oil") @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}")
        String code,
    @Schema(examples = "Huile d'argan") @NotBlank @Size(max = 120) String nameFr,
    @Schema(examples = "زيت أركان") @NotBlank @Size(max = 120) String nameAr,
    @Schema(
            examples = "true",
            description = "Whether its products are food that the food safety office authorises")
        @NotNull
        Boolean needsOnssa) {

  ProductCategory category() {
    return new ProductCategory(code, new ProductCategory.Details(nameFr, nameAr, needsOnssa), 1);
  }
}
