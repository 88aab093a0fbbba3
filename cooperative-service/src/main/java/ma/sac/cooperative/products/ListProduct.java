package ma.sac.cooperative.products;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.sac.cooperative.categories.CategoryList;
import ma.sac.cooperative.cooperatives.CooperativeDirectory;
import ma.sac.cooperative.cooperatives.CooperativeStatus;
import ma.sac.cooperative.web.Fact;
import ma.sac.cooperative.web.OnBehalfOf;
import ma.sac.cooperative.web.Reach;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.db.Ids;
import ma.sac.kit.events.Outbox;
import ma.sac.kit.http.MergePatch;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.http.Versions;
import ma.sac.kit.security.Caller;

/** A cooperative, or an officer for it, lists what it makes, and keeps that right. */
@ApplicationScoped
class ListProduct {
  private static final String LISTED = "product.listed";
  private static final String CHANGED = "product.changed";
  private final Products products;
  private final CooperativeDirectory directory;
  private final CategoryList categories;
  private final Outbox outbox;
  private final MergePatch patches;
  private final Reach reach;
  private final Caller caller;
  private final Audit audit;

  ListProduct(
      Products products,
      CooperativeDirectory directory,
      CategoryList categories,
      Outbox outbox,
      MergePatch patches,
      Reach reach,
      Caller caller,
      Audit audit) {
    this.products = products;
    this.directory = directory;
    this.categories = categories;
    this.outbox = outbox;
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
            request.details(),
            1);
    products.add(product, onBehalfOf, by);
    tell(LISTED, product);
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
    Product changed = product.changed(change.details());
    products.keep(changed);
    tell(CHANGED, changed);
    audit.record(CHANGED, "product:" + id, null);
    return changed;
  }

  private void tell(String type, Product product) {
    ProductState state = ProductState.of(product);
    outbox.publish(
        Fact.ofCooperative(type, product.cooperativeId(), product.id(), product.version(), state));
    outbox.publishState(
        "sac.product-state.v1", product.id().toString(), "product.state", product.version(), state);
  }
}
