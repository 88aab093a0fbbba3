package ma.sac.basket.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import ma.sac.basket.supply.KnownOrders;
import ma.sac.kit.audit.Audit;

/** Ends the receiving of an order for good and tells what was accepted; once is like many times. */
@ApplicationScoped
class CloseOrderReceipts {
  private final OrderIntake intake;
  private final KnownOrders orders;
  private final Audit audit;

  CloseOrderReceipts(OrderIntake intake, KnownOrders orders, Audit audit) {
    this.intake = intake;
    this.orders = orders;
    this.audit = audit;
  }

  @Transactional
  OrderReceiptsView close(UUID orderId) {
    intake.close(orderId);
    audit.record("closeOrderReceipts", "order:" + orderId, null);
    return soFar(orderId);
  }

  OrderReceiptsView soFar(UUID orderId) {
    List<OrderReceiptsView.Line> lines =
        orders
            .find(orderId)
            .map(
                order ->
                    order.lines().stream()
                        .map(line -> new OrderReceiptsView.Line(line.lineId(), line.accepted()))
                        .toList())
            .orElse(List.of());
    return new OrderReceiptsView(orderId, intake.isClosed(orderId), lines);
  }
}
