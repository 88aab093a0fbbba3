package ma.sac.cooperative.orders;

import jakarta.enterprise.context.ApplicationScoped;
import ma.sac.cooperative.web.Fact;
import ma.sac.kit.events.Outbox;

/** Tells what became of an order. */
@ApplicationScoped
class OrderFacts {
  private final Outbox outbox;

  OrderFacts(Outbox outbox) {
    this.outbox = outbox;
  }

  void tell(PurchaseOrder order) {
    outbox.publish(
        Fact.ofOrder(
            order.status().factType(),
            order.id(),
            order.id(),
            order.version(),
            PurchaseOrderState.of(order)));
  }
}
