package ma.sac.cooperative.orders;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
record PurchaseOrderView(
    UUID id,
    UUID campaignId,
    UUID planId,
    int planRevision,
    UUID cooperativeId,
    @Schema(description = "Its standing when the order was placed")
        PurchaseOrderState.Standing cooperative,
    OrderStatus status,
    Delivery.Mode delivery,
    UUID warehouseId,
    LocalDate deliveryDate,
    List<PurchaseOrderState.Line> lines,
    BigDecimal orderedAmount,
    BigDecimal confirmedAmount,
    @Schema(description = "What the order still holds of the campaign's money")
        BigDecimal committedAmount,
    BigDecimal acceptedAmount,
    BigDecimal advanceAmount,
    BigDecimal paidAmount,
    @Schema(description = "Paid, but not covered by goods") BigDecimal receivableAmount,
    boolean settled,
    Instant answerBy,
    String reason,
    long version) {

  static PurchaseOrderView of(PurchaseOrder order) {
    PurchaseOrderState state = PurchaseOrderState.of(order);
    OrderMoney money = order.money();
    return new PurchaseOrderView(
        order.id(),
        order.campaignId(),
        order.planId(),
        order.planRevision(),
        state.cooperativeId(),
        state.cooperative(),
        order.status(),
        state.delivery(),
        state.warehouseId(),
        state.deliveryDate(),
        state.lines(),
        money.ordered(),
        money.confirmed(),
        money.committed(),
        money.accepted(),
        money.advances(),
        money.paid(),
        money.receivable(),
        order.isSettled(),
        order.answerBy(),
        order.reason(),
        order.version());
  }
}
