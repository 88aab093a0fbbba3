package ma.sac.cooperative.budgets;

import java.math.BigDecimal;
import java.util.UUID;

/** A campaign's money: authorised ≥ committed (ordered), received ≥ paid. */
public record CampaignBudget(
    UUID campaignId,
    long revision,
    BigDecimal authorised,
    BigDecimal received,
    BigDecimal committed,
    BigDecimal paid) {

  /** What may still be ordered for. */
  public BigDecimal uncommitted() {
    return authorised.subtract(committed);
  }

  /** What partners paid in and nobody was paid yet. */
  public BigDecimal unpaid() {
    return received.subtract(paid);
  }
}
