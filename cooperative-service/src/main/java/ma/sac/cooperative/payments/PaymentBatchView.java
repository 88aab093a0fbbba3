package ma.sac.cooperative.payments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A batch without the payer's account. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentBatchView(
    UUID id,
    UUID campaignId,
    PaymentBatch.Status status,
    String payerName,
    LocalDate executionDate,
    String reference,
    List<UUID> payments,
    long version) {

  static PaymentBatchView of(PaymentBatch batch) {
    return new PaymentBatchView(
        batch.id(),
        batch.campaignId(),
        batch.status(),
        batch.payerName(),
        batch.executionDate(),
        batch.reference(),
        batch.payments(),
        batch.version());
  }
}
