package ma.sac.cooperative.categories;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

record ProductCategoryView(
    @Schema(examples = "olive-oil") String code,
    String nameFr,
    String nameAr,
    @Schema(description = "Whether its products are food that the food safety office authorises")
        boolean needsOnssa,
    long version) {

  static ProductCategoryView of(ProductCategory category) {
    ProductCategory.Details details = category.details();
    return new ProductCategoryView(
        category.code(),
        details.nameFr(),
        details.nameAr(),
        details.needsOnssa(),
        category.version());
  }
}
