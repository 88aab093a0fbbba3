package ma.sac.distribution.partners;

import java.math.BigDecimal;
import java.util.UUID;

/** Value of {@code pledge.recorded} and {@code pledge.changed}. */
public record PledgePayload(
    UUID pledgeId,
    UUID campaignId,
    UUID partnerId,
    String partnerNameFr,
    String partnerNameAr,
    Sector sector,
    PledgeKind kind,
    BigDecimal amount,
    BigDecimal receivedAmount,
    PledgeStatus status) {}
