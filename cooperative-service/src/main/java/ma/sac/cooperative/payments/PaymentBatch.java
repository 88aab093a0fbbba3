package ma.sac.cooperative.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.http.Refusal;

/** Approved payments of a campaign that go to the bank together. */
record PaymentBatch(
    UUID id,
    UUID campaignId,
    String payerName,
    byte[] payerRib,
    LocalDate executionDate,
    Status status,
    String reference,
    String createdBy,
    List<UUID> payments,
    long version) {

  enum Status {
    /** Waits for the bank; its payments are neither paid nor refused one by one. */
    OPEN,
    EXECUTED,
    CANCELLED
  }

  PaymentBatch ended(Status as, String bankReference) {
    if (status != Status.OPEN) {
      throw Refusal.conflict("The batch is " + status).with("status", status);
    }
    return new PaymentBatch(
        id,
        campaignId,
        payerName,
        payerRib,
        executionDate,
        as,
        bankReference,
        createdBy,
        payments,
        version + 1);
  }
}
