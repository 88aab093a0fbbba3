package ma.sac.cooperative.payments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentView(
    UUID id,
    UUID orderId,
    UUID campaignId,
    UUID cooperativeId,
    PaymentKind kind,
    BigDecimal amount,
    String invoiceReference,
    PaymentStatus status,
    String reference,
    LocalDate paidOn,
    String reason,
    long version) {

  static PaymentView of(Payment payment) {
    return new PaymentView(
        payment.id(),
        payment.orderId(),
        payment.campaignId(),
        payment.cooperativeId(),
        payment.kind(),
        payment.amount(),
        payment.invoiceReference(),
        payment.status(),
        payment.transfer().reference(),
        payment.transfer().paidOn(),
        payment.reason(),
        payment.version());
  }
}
