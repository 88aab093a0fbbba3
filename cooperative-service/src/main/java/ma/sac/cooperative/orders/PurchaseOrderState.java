package ma.sac.cooperative.orders;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order as other services read it: whom from, what, for how much, and how far it is. */
record PurchaseOrderState(
    UUID orderId,
    UUID campaignId,
    UUID planId,
    int planRevision,
    UUID cooperativeId,
    Standing cooperative,
    OrderStatus status,
    Delivery.Mode delivery,
    UUID warehouseId,
    LocalDate deliveryDate,
    List<Line> lines,
    BigDecimal orderedAmount,
    BigDecimal confirmedAmount,
    BigDecimal acceptedAmount,
    BigDecimal paidAmount,
    boolean settled,
    @Nullable String reason) {

  @Schema(name = "SupplierStanding")
  record Standing(
      String nameFr,
      String nameAr,
      String territory,
      String status,
      boolean rural,
      boolean womenLed) {}

  @Schema(name = "PurchaseOrderLine")
  record Line(
      UUID lineId,
      UUID offerId,
      UUID productId,
      String productNameFr,
      String productNameAr,
      String kind,
      String category,
      int netWeightGrams,
      long quantityOrdered,
      long quantityConfirmed,
      long quantityAccepted,
      BigDecimal unitPrice) {

    static Line of(OrderLine line) {
      OrderLine.Item item = line.item();
      return new Line(
          line.id(),
          line.offerId(),
          item.productId(),
          item.nameFr(),
          item.nameAr(),
          item.kind(),
          item.category(),
          item.netWeightGrams(),
          line.ordered(),
          line.confirmed(),
          line.accepted(),
          line.unitPrice());
    }
  }

  static PurchaseOrderState of(PurchaseOrder order) {
    PurchaseOrder.Supplier supplier = order.supplier();
    OrderMoney money = order.money();
    return new PurchaseOrderState(
        order.id(),
        order.campaignId(),
        order.planId(),
        order.planRevision(),
        supplier.id(),
        new Standing(
            supplier.nameFr(),
            supplier.nameAr(),
            supplier.territory(),
            supplier.status(),
            supplier.rural(),
            supplier.womenLed()),
        order.status(),
        order.delivery().mode(),
        order.delivery().warehouseId(),
        order.delivery().date(),
        order.lines().stream().map(Line::of).toList(),
        money.ordered(),
        money.confirmed(),
        money.accepted(),
        money.paid(),
        order.isSettled(),
        order.reason());
  }
}
