package ma.sac.distribution.partners;

import java.math.BigDecimal;
import java.util.UUID;

/** A pledge as it is seen from outside; amounts in MAD. */
record PledgeView(
    UUID id,
    PledgeStatus status,
    long version,
    UUID campaignId,
    UUID partnerId,
    PledgeKind kind,
    BigDecimal amount,
    BigDecimal receivedAmount,
    String description) {
  static PledgeView of(Pledge pledge) {
    return new PledgeView(
        pledge.id(),
        pledge.status(),
        pledge.version(),
        pledge.campaignId(),
        pledge.partnerId(),
        pledge.kind(),
        pledge.amount(),
        pledge.receivedAmount(),
        pledge.description());
  }
}
