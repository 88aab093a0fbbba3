package ma.sac.cooperative.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import ma.sac.cooperative.CooperativeProblem;
import ma.sac.kit.http.Refusal;

/** Money to a cooperative (a credit: from it), for one order. */
record Payment(
    UUID id,
    UUID orderId,
    UUID campaignId,
    UUID cooperativeId,
    PaymentKind kind,
    BigDecimal amount,
    String invoiceReference,
    PaymentStatus status,
    Duties duties,
    Transfer transfer,
    String reason,
    long version) {

  /** Who did what; whoever approves does not pay. */
  record Duties(String proposedBy, String approvedBy, String executedBy, String refusedBy) {}

  /** What the bank was told. */
  record Transfer(String reference, LocalDate paidOn) {}

  Payment approved(String by) {
    expect("approved", PaymentStatus.PROPOSED);
    return with(
        PaymentStatus.APPROVED, new Duties(duties.proposedBy, by, null, null), transfer, reason);
  }

  Payment executed(String by, Transfer with) {
    expect("executed", PaymentStatus.APPROVED);
    if (by.equals(duties.approvedBy())) {
      throw new Refusal(CooperativeProblem.DUTIES_APART, "Who approves a payment does not pay it");
    }
    return with(
        PaymentStatus.PAID,
        new Duties(duties.proposedBy, duties.approvedBy, by, null),
        with,
        reason);
  }

  Payment refused(String by, String why) {
    expect("refused", PaymentStatus.PROPOSED, PaymentStatus.APPROVED);
    return with(
        PaymentStatus.REFUSED,
        new Duties(duties.proposedBy, duties.approvedBy, null, by),
        transfer,
        why);
  }

  /** What it adds to what is paid. */
  BigDecimal effect() {
    return kind == PaymentKind.CREDIT ? amount.negate() : amount;
  }

  boolean isApprovedAdvance() {
    return kind == PaymentKind.ADVANCE && status == PaymentStatus.APPROVED;
  }

  private Payment with(PaymentStatus to, Duties who, Transfer newTransfer, String why) {
    return new Payment(
        id,
        orderId,
        campaignId,
        cooperativeId,
        kind,
        amount,
        invoiceReference,
        to,
        who,
        newTransfer,
        why,
        version + 1);
  }

  private void expect(String deed, PaymentStatus... from) {
    if (!Set.of(from).contains(status)) {
      throw Refusal.conflict("A payment that is %s cannot be %s".formatted(status, deed))
          .with("status", status);
    }
  }
}
