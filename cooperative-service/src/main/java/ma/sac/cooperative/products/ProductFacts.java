package ma.sac.cooperative.products;

import jakarta.enterprise.context.ApplicationScoped;
import ma.sac.cooperative.web.Fact;
import ma.sac.kit.events.Outbox;

/** Tells what happened to a product, and its latest state beside it. */
@ApplicationScoped
class ProductFacts {
  private final Outbox outbox;

  ProductFacts(Outbox outbox) {
    this.outbox = outbox;
  }

  void tell(String type, Product product) {
    ProductState state = ProductState.of(product);
    outbox.publish(
        Fact.ofCooperative(type, product.cooperativeId(), product.id(), product.version(), state));
    outbox.publishState(
        "sac.product-state.v1", product.id().toString(), "product.state", product.version(), state);
  }
}
