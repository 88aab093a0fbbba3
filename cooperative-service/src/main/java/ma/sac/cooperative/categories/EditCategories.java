package ma.sac.cooperative.categories;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.http.MergePatch;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.http.Versions;
import ma.sac.kit.security.Caller;

/** Adds a category to the list, or corrects what is said of one. */
@ApplicationScoped
class EditCategories {
  private final ProductCategories categories;
  private final MergePatch patches;
  private final Caller caller;
  private final Audit audit;

  EditCategories(ProductCategories categories, MergePatch patches, Caller caller, Audit audit) {
    this.categories = categories;
    this.patches = patches;
    this.caller = caller;
    this.audit = audit;
  }

  @Transactional
  ProductCategory add(ProductCategoryRequest request) {
    ProductCategory category = request.category();
    if (!categories.add(category, caller.person())) {
      throw Refusal.conflict("The code is in the list").with("code", category.code());
    }
    audit.record("product-category.add", "product-category:" + category.code(), null);
    return category;
  }

  @Transactional
  ProductCategory change(String code, JsonNode patch, String ifMatch) {
    ProductCategory category = categories.take(code).orElseThrow(Refusal::notFound);
    Versions.require(ifMatch, category.version());
    ProductCategoryChange change =
        patches.apply(
            ProductCategoryChange.of(category.details()), patch, ProductCategoryChange.class);
    ProductCategory changed = category.changed(change.details());
    categories.keep(changed);
    audit.record("product-category.change", "product-category:" + code, null);
    return changed;
  }
}
