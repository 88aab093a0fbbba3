package ma.sac.cooperative.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.UUID;
import ma.sac.cooperative.CooperativeProblem;
import ma.sac.cooperative.budgets.CampaignBudget;
import ma.sac.cooperative.budgets.CampaignBudgets;
import ma.sac.cooperative.orders.PayableOrders;
import ma.sac.cooperative.orders.PayableOrders.PayableOrder;
import ma.sac.cooperative.web.Fact;
import ma.sac.cooperative.web.Reach;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.SqlFailure;
import ma.sac.kit.events.Outbox;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;

/**
 * Money to a cooperative: proposed, approved, then paid by another person, as far as accepted goods
 * and approved advances cover it and partners' money was received. Locks: payment, order, budget.
 */
@ApplicationScoped
class PayCooperative {
  private final Payments payments;
  private final PaymentBatches batches;
  private final PayableOrders orders;
  private final CampaignBudgets budgets;
  private final Outbox outbox;
  private final Reach reach;
  private final Caller caller;
  private final Audit audit;

  PayCooperative(
      Payments payments,
      PaymentBatches batches,
      PayableOrders orders,
      CampaignBudgets budgets,
      Outbox outbox,
      Reach reach,
      Caller caller,
      Audit audit) {
    this.payments = payments;
    this.batches = batches;
    this.orders = orders;
    this.budgets = budgets;
    this.outbox = outbox;
    this.reach = reach;
    this.caller = caller;
    this.audit = audit;
  }

  @Transactional
  Payment propose(PaymentRequest request) {
    PayableOrder order = orders.find(request.orderId()).orElseThrow(Refusal::notFound);
    reach.requireCampaign(order.campaignId());
    Payment payment =
        new Payment(
            Ids.next(),
            order.id(),
            order.campaignId(),
            order.cooperativeId(),
            request.kind(),
            request.amount().setScale(2, RoundingMode.UNNECESSARY),
            request.invoiceReference(),
            PaymentStatus.PROPOSED,
            new Payment.Duties(caller.person(), null, null, null),
            new Payment.Transfer(null, null),
            null,
            1);
    once(payment, () -> payments.add(payment));
    audit.record("payment.propose", "payment:" + payment.id(), null);
    return payment;
  }

  @Transactional
  Payment approve(UUID id) {
    Payment approved = take(id).approved(caller.person());
    payments.keep(approved);
    if (approved.isApprovedAdvance()
        && !orders.approveAdvance(approved.orderId(), approved.amount())) {
      PayableOrder order = orders.find(approved.orderId()).orElseThrow();
      throw notCovered(approved, "The order holds less than its advances")
          .with("payable", order.advanceable());
    }
    audit.record("payment.approve", "payment:" + id, null);
    return approved;
  }

  @Transactional
  Payment execute(UUID id, PaymentRequest.Execution request) {
    Payment approved = take(id);
    requireInNoBatch(id);
    Payment paid =
        approved.executed(
            caller.person(), new Payment.Transfer(request.reference(), request.paidOn()));
    once(paid, () -> payments.keep(paid));
    move(paid);
    PayableOrder order = orders.find(paid.orderId()).orElseThrow();
    outbox.publish(
        Fact.ofOrder(
            "payment.recorded",
            paid.orderId(),
            id,
            paid.version(),
            PaymentRecorded.of(paid, order)));
    audit.record("payment.execute", "payment:" + id, null);
    return paid;
  }

  @Transactional
  Payment refuse(UUID id, String reason) {
    Payment found = take(id);
    requireInNoBatch(id);
    Payment refused = found.refused(caller.person(), reason);
    payments.keep(refused);
    if (found.isApprovedAdvance() && !orders.withdrawAdvance(found.orderId(), found.amount())) {
      throw Refusal.conflict("Money that was paid relies on this advance");
    }
    audit.record("payment.refuse", "payment:" + id, null);
    return refused;
  }

  private void move(Payment paid) {
    boolean covered =
        paid.kind() == PaymentKind.CREDIT
            ? orders.credit(paid.orderId(), paid.amount())
            : orders.pay(paid.orderId(), paid.amount());
    if (!covered) {
      PayableOrder order = orders.find(paid.orderId()).orElseThrow();
      throw notCovered(paid, "Accepted goods and approved advances do not cover it")
          .with("payable", paid.kind() == PaymentKind.CREDIT ? order.paid() : order.payable());
    }
    if (!budgets.pay(paid.campaignId(), paid.effect())) {
      throw new Refusal(
              CooperativeProblem.FUNDS_NOT_RECEIVED, "The campaign has not received this money")
          .with("asked", paid.amount())
          .with(
              "available",
              budgets.find(paid.campaignId()).map(CampaignBudget::unpaid).orElse(null));
    }
  }

  private static Refusal notCovered(Payment payment, String why) {
    return new Refusal(CooperativeProblem.PAYMENT_NOT_COVERED, why).with("asked", payment.amount());
  }

  private Payment take(UUID id) {
    Payment payment = payments.take(id).orElseThrow(Refusal::notFound);
    reach.requireCampaign(payment.campaignId());
    return payment;
  }

  private void requireInNoBatch(UUID payment) {
    batches
        .holding(payment)
        .ifPresent(
            batch -> {
              throw Refusal.conflict("The payment waits in a batch for the bank")
                  .with("batchId", batch);
            });
  }

  private void once(Payment payment, Runnable write) {
    Optional<UUID> earlier = payments.meeting(payment);
    if (earlier.isPresent()) {
      throw alreadyRecorded().with("paymentId", earlier.get());
    }
    try {
      write.run();
    } catch (SqlFailure failure) {
      // Somebody was faster.
      boolean repeated =
          failure.constraint().equals("payment_invoice_once")
              || failure.constraint().equals("payment_reference_once");
      throw repeated ? alreadyRecorded() : failure;
    }
  }

  private static Refusal alreadyRecorded() {
    return new Refusal(
        CooperativeProblem.ALREADY_INVOICED,
        "This invoice or transfer is recorded for the order already");
  }
}
