package ma.sac.distribution.campaigns;

import java.math.BigDecimal;
import java.util.UUID;

/** A campaign's money in MAD: pledged ≥ signed ≥ authorised. */
public record CampaignBudget(
    UUID campaignId,
    long revision,
    BigDecimal pledged,
    BigDecimal signed,
    BigDecimal received,
    BigDecimal authorised) {}
