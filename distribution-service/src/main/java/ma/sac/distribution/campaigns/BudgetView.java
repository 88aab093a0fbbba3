package ma.sac.distribution.campaigns;

import java.math.BigDecimal;
import java.util.UUID;

/** A campaign's money in MAD: pledged ≥ signed ≥ authorised. */
public record BudgetView(
    UUID campaignId,
    long revision,
    BigDecimal pledgedAmount,
    BigDecimal signedAmount,
    BigDecimal receivedAmount,
    BigDecimal authorisedAmount) {}
