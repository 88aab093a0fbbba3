package ma.sac.cooperative.categories;

import jakarta.enterprise.context.ApplicationScoped;
import ma.sac.kit.http.Refusal;

/** What the catalogue asks about a category. */
@ApplicationScoped
public class CategoryList {
  private final ProductCategories categories;

  CategoryList(ProductCategories categories) {
    this.categories = categories;
  }

  /** Refuses what is not in the list. */
  public void requireListed(String code) {
    needsOnssa(code);
  }

  /** Whether what is of it needs an authorisation; refuses what is not in the list. */
  public boolean needsOnssa(String code) {
    return categories
        .find(code)
        .map(found -> found.details().needsOnssa())
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "category",
                    "is not in the list of product categories, see GET /product-categories"));
  }
}
