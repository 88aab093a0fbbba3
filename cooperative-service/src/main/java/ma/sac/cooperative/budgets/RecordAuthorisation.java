package ma.sac.cooperative.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import ma.sac.cooperative.discrepancies.Discrepancies;

/**
 * distribution-service told how much a campaign may spend. A lower revision is ignored; one that
 * lies below what is already ordered or paid moves the ceiling as far as it goes, and is a
 * discrepancy, until one comes that fits: it should have been asked for first.
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
    CampaignBudget now = held.get();
    compare(
        new Ceiling("AUTHORISED_BELOW_COMMITTED", "authorised", authorised, now.authorised()),
        "committed " + now.committed(),
        campaign,
        revision,
        event);
    compare(
        new Ceiling("RECEIVED_BELOW_PAID", "received", received, now.received()),
        "paid " + now.paid(),
        campaign,
        revision,
        event);
  }

  /** What was told of a ceiling, and where it could be moved to. */
  private record Ceiling(String kind, String name, BigDecimal told, BigDecimal held) {}

  private void compare(Ceiling ceiling, String used, UUID campaign, long revision, UUID event) {
    String theirs = ceiling.name() + " " + ceiling.told();
    if (ceiling.held().compareTo(ceiling.told()) > 0) {
      String subject = "campaign-budget:" + campaign + "/" + revision;
      discrepancies.found(ceiling.kind(), campaign, subject, used, TELLER, theirs, event);
    } else {
      discrepancies.agreedOnCampaign(ceiling.kind(), campaign, used, TELLER, theirs, event);
    }
  }
}
