package ma.sac.cooperative.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import ma.sac.cooperative.CooperativeProblem;
import ma.sac.cooperative.cooperatives.BankAccounts;
import ma.sac.cooperative.web.Reach;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.SqlFailure;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;
import ma.sac.kit.security.FieldCipher;

/**
 * Puts approved payments together for the bank, writes the bank's file, and pays all of them once
 * the bank has. While a batch is open its payments are neither paid nor refused one by one.
 */
@ApplicationScoped
class BatchPayments {
  private static final String TABLE = "payment_batch";
  private static final String COLUMN = "payer_rib";

  private final PaymentBatches batches;
  private final Payments payments;
  private final PayCooperative paying;
  private final BankAccounts accounts;
  private final FieldCipher cipher;
  private final Reach reach;
  private final Caller caller;
  private final Audit audit;

  BatchPayments(
      PaymentBatches batches,
      Payments payments,
      PayCooperative paying,
      BankAccounts accounts,
      FieldCipher cipher,
      Reach reach,
      Caller caller,
      Audit audit) {
    this.batches = batches;
    this.payments = payments;
    this.paying = paying;
    this.accounts = accounts;
    this.cipher = cipher;
    this.reach = reach;
    this.caller = caller;
    this.audit = audit;
  }

  @Transactional
  PaymentBatch open(PaymentBatchRequest request) {
    reach.requireCampaign(request.campaignId());
    if (!BankAccounts.isRight(request.payer().rib())) {
      throw Refusal.invalid("payer.rib", "its check key is wrong");
    }
    // In the order of their ids, as everybody takes them.
    List<UUID> ids = List.copyOf(new TreeSet<>(request.payments()));
    ids.forEach(id -> requireReady(id, request.campaignId()));
    UUID id = Ids.next();
    PaymentBatch batch =
        new PaymentBatch(
            id,
            request.campaignId(),
            request.payer().name(),
            cipher.seal(request.payer().rib(), TABLE, COLUMN, id),
            request.executionDate(),
            PaymentBatch.Status.OPEN,
            null,
            caller.person(),
            ids,
            1);
    try {
      batches.add(batch);
    } catch (SqlFailure failure) {
      throw failure.constraint().equals("payment_batch_item_open_once")
          ? Refusal.conflict("A payment waits in another batch already")
          : failure;
    }
    audit.record("payment-batch.open", "payment-batch:" + id, null);
    return batch;
  }

  private void requireReady(UUID id, UUID campaign) {
    Payment payment =
        payments
            .take(id)
            .filter(found -> found.campaignId().equals(campaign))
            .orElseThrow(() -> Refusal.invalid("payments", id + " is no payment of the campaign"));
    if (payment.status() != PaymentStatus.APPROVED || payment.kind() == PaymentKind.CREDIT) {
      throw Refusal.conflict("Only an APPROVED advance or balance goes to the bank")
          .with("paymentId", id)
          .with("status", payment.status());
    }
    if (caller.person().equals(payment.duties().approvedBy())) {
      throw new Refusal(CooperativeProblem.DUTIES_APART, "Who approves a payment does not pay it");
    }
    batches
        .holding(id)
        .ifPresent(
            batch -> {
              throw Refusal.conflict("A payment waits in another batch already")
                  .with("paymentId", id)
                  .with("batchId", batch);
            });
  }

  /** The accounts are in clear in it, so each look at it is audited. */
  @Transactional
  byte[] transferFile(UUID id) {
    PaymentBatch batch = batches.find(id).orElseThrow(Refusal::notFound);
    reach.requireCampaign(batch.campaignId());
    List<TransferFile.Transfer> transfers = new ArrayList<>();
    for (UUID paymentId : batch.payments()) {
      Payment payment = payments.find(paymentId).orElseThrow();
      BankAccounts.Account account = accounts.of(payment.cooperativeId());
      transfers.add(new TransferFile.Transfer(payment, account.holder(), account.rib()));
    }
    audit.record("payment-batch.transfer-file", "payment-batch:" + id, null);
    return TransferFile.of(batch, cipher.open(batch.payerRib(), TABLE, COLUMN, id), transfers);
  }

  /** All or none; each keeps the rules of a single payment. */
  @Transactional
  PaymentBatch execute(UUID id, PaymentRequest.Execution bank) {
    PaymentBatch executed = take(id).ended(PaymentBatch.Status.EXECUTED, bank.reference());
    batches.end(executed);
    for (UUID payment : executed.payments()) {
      // The bank's reference is of the whole batch; an order may have an advance and a balance in
      // it.
      paying.execute(
          payment, new PaymentRequest.Execution(bank.reference() + "/" + payment, bank.paidOn()));
    }
    audit.record("payment-batch.execute", "payment-batch:" + id, null);
    return executed;
  }

  @Transactional
  PaymentBatch cancel(UUID id) {
    PaymentBatch cancelled = take(id).ended(PaymentBatch.Status.CANCELLED, null);
    batches.end(cancelled);
    audit.record("payment-batch.cancel", "payment-batch:" + id, null);
    return cancelled;
  }

  private PaymentBatch take(UUID id) {
    PaymentBatch batch = batches.take(id).orElseThrow(Refusal::notFound);
    reach.requireCampaign(batch.campaignId());
    return batch;
  }
}
