package ma.sac.cooperative.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import ma.sac.cooperative.orders.PayableOrders.PayableOrder;

/** Money went to a cooperative (a credit: came back), and how its order stands then. */
record PaymentRecorded(
    UUID paymentId,
    UUID orderId,
    UUID campaignId,
    UUID cooperativeId,
    PaymentKind kind,
    BigDecimal amount,
    LocalDate paidOn,
    BigDecimal orderPaidAmount,
    BigDecimal orderAcceptedAmount,
    boolean settled) {

  static PaymentRecorded of(Payment payment, PayableOrder order) {
    return new PaymentRecorded(
        payment.id(),
        payment.orderId(),
        payment.campaignId(),
        payment.cooperativeId(),
        payment.kind(),
        payment.amount(),
        payment.transfer().paidOn(),
        order.paid(),
        order.accepted(),
        order.settled());
  }
}
