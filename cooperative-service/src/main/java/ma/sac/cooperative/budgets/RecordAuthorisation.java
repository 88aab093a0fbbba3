package ma.sac.cooperative.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import ma.sac.cooperative.discrepancies.Discrepancies;

/**
 * distribution-service told how much a campaign may spend. A lower revision is ignored; one that
 * lies below what is already ordered or paid moves the ceiling as far as it goes, and is a
 * discrepancy: it should have been asked for first.
 */
@ApplicationScoped
public class RecordAuthorisation {
  private static final String TELLER = "distribution-service";
  private final CampaignBudgets budgets;
  private final Discrepancies discrepancies;

  RecordAuthorisation(CampaignBudgets budgets, Discrepancies discrepancies) {
    this.budgets = budgets;
    this.discrepancies = discrepancies;
  }

  public void record(
      UUID campaign, long revision, BigDecimal authorised, BigDecimal received, UUID event) {
    Optional<CampaignBudget> held = budgets.hear(campaign, revision, authorised, received);
    if (held.isEmpty()) {
      return;
    }
    String subject = "campaign-budget:" + campaign + "/" + revision;
    if (held.get().authorised().compareTo(authorised) > 0) {
      discrepancies.found(
          "AUTHORISED_BELOW_COMMITTED",
          campaign,
          subject,
          "committed " + held.get().committed(),
          TELLER,
          "authorised " + authorised,
          event);
    }
    if (held.get().received().compareTo(received) > 0) {
      discrepancies.found(
          "RECEIVED_BELOW_PAID",
          campaign,
          subject,
          "paid " + held.get().paid(),
          TELLER,
          "received " + received,
          event);
    }
  }
}
