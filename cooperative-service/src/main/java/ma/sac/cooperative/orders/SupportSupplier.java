package ma.sac.cooperative.orders;

import jakarta.enterprise.context.ApplicationScoped;
import ma.sac.cooperative.support.Cause;
import ma.sac.cooperative.support.OpenSupport;

/** Opens help for a cooperative whose goods were rejected, or did not all come. */
@ApplicationScoped
class SupportSupplier {
  private final OpenSupport support;

  SupportSupplier(OpenSupport support) {
    this.support = support;
  }

  /** Once a receipt, however often it is told. */
  void goodsRejected(PurchaseOrder order, ToldReceipt told) {
    support.open(
        order.supplier().id(),
        Cause.goodsRejected(told.receiptId(), order.id()),
        "Of purchase order %s %d units were rejected on %s"
            .formatted(order.id(), told.rejected(), told.receivedOn()));
  }

  void endedShort(PurchaseOrder order) {
    long confirmed = order.lines().stream().mapToLong(OrderLine::confirmed).sum();
    long came = order.lines().stream().mapToLong(OrderLine::committed).sum();
    support.open(
        order.supplier().id(),
        Cause.shortDelivery(order.id()),
        "Of purchase order %s %d of %d confirmed units came"
            .formatted(order.id(), came, confirmed));
  }
}
