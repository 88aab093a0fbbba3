package ma.sac.cooperative.products;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import ma.sac.cooperative.categories.CategoryList;
import ma.sac.cooperative.cooperatives.CooperativeDirectory;
import ma.sac.cooperative.cooperatives.CooperativeStatus;
import ma.sac.cooperative.web.OnBehalfOf;
import ma.sac.cooperative.web.Reach;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.db.Ids;
import ma.sac.kit.http.MergePatch;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.http.Versions;
import ma.sac.kit.security.Caller;

/** A cooperative, or an officer for it, lists what it makes, and keeps that right. */
@ApplicationScoped
class ListProduct {
  private static final ZoneId LOCAL = ZoneId.of("Africa/Casablanca");
  private static final String LISTED = "product.listed";
  private static final String CHANGED = "product.changed";
  private final Products products;
  private final CooperativeDirectory directory;
  private final CategoryList categories;
  private final ProductFacts facts;
  private final MergePatch patches;
  private final Reach reach;
  private final Caller caller;
  private final Audit audit;

  ListProduct(
      Products products,
      CooperativeDirectory directory,
      CategoryList categories,
      ProductFacts facts,
      MergePatch patches,
      Reach reach,
      Caller caller,
      Audit audit) {
    this.products = products;
    this.directory = directory;
    this.categories = categories;
    this.facts = facts;
    this.patches = patches;
    this.reach = reach;
    this.caller = caller;
    this.audit = audit;
  }

  @Transactional
  Product list(ProductRequest request) {
    CooperativeDirectory.Entry owner = directory.get(request.cooperativeId());
    reach.requireActingFor(owner.id(), owner.territory());
    requireAllowed(request, owner);
    Product made = make(request, request.onBehalfOf(), caller.person());
    audit.record(LISTED, "product:" + made.id(), null);
    return made;
  }

  /** For an officer whose list was let in, in the transaction of the caller. */
  Product list(ProductRequest request, String by, UUID importId) {
    Product made = make(request, OnBehalfOf.list(importId), by);
    audit.recordOf(by, LISTED, "product:" + made.id());
    return made;
  }

  void requireAllowed(ProductRequest request, CooperativeDirectory.Entry owner) {
    if (owner.status() == CooperativeStatus.REJECTED) {
      throw Refusal.conflict("A rejected cooperative lists no products");
    }
    categories.requireListed(request.category());
  }

  private Product make(ProductRequest request, OnBehalfOf onBehalfOf, String by) {
    Product product =
        new Product(
                Ids.next(),
                request.cooperativeId(),
                request.kind(),
                request.category(),
                categories.needsOnssa(request.category()),
                request.details(),
                true,
                1)
            .listed(LocalDate.now(LOCAL));
    products.add(product, onBehalfOf, by);
    facts.tell(LISTED, product);
    return product;
  }

  @Transactional
  Product change(UUID id, JsonNode patch, String ifMatch) {
    Product product = products.take(id).orElseThrow(Refusal::notFound);
    CooperativeDirectory.Entry owner = directory.get(product.cooperativeId());
    reach.requireActingFor(owner.id(), owner.territory());
    Versions.require(ifMatch, product.version());
    ProductChange change =
        patches.apply(ProductChange.of(product.details()), patch, ProductChange.class);
    Product changed = product.changed(change.details(), LocalDate.now(LOCAL));
    products.keep(changed);
    facts.tell(CHANGED, changed);
    audit.record(CHANGED, "product:" + id, null);
    return changed;
  }
}
