package ma.sac.cooperative.categories;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What may be edited of a category; its code is in products, orders and basket models. */
record ProductCategoryChange(
    @NotBlank @Size(max = 120) String nameFr,
    @NotBlank @Size(max = 120) String nameAr,
    boolean needsOnssa) {

  static ProductCategoryChange of(ProductCategory.Details from) {
    return new ProductCategoryChange(from.nameFr(), from.nameAr(), from.needsOnssa());
  }

  ProductCategory.Details details() {
    return new ProductCategory.Details(nameFr, nameAr, needsOnssa);
  }
}
