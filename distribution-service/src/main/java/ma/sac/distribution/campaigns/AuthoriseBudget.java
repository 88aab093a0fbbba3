package ma.sac.distribution.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.UUID;
import ma.sac.kit.db.Transactions;
import ma.sac.kit.http.Refusal;

/**
 * Raises the authorised amount by saying so, lowers it only after cooperative-service, which holds
 * orders to it, has agreed. While that is asked no row is locked; an answer that is lost leaves its
 * ceiling the lower of the two, and asking again is harmless.
 */
@ApplicationScoped
public class AuthoriseBudget {
  private final CampaignBudgets budgets;
  private final BudgetReductions reductions;

  AuthoriseBudget(CampaignBudgets budgets, BudgetReductions reductions) {
    this.budgets = budgets;
    this.reductions = reductions;
  }

  @Transactional
  public CampaignBudget authorise(UUID campaign, BigDecimal amount, String person) {
    CampaignBudget present = budgets.find(campaign).orElseThrow(Refusal::notFound);
    if (amount.compareTo(present.authorised()) < 0) {
      // Taken for good, so that no later change is told under the same revision.
      long revision = Transactions.inNew(() -> budgets.reserveRevision(campaign));
      reductions.ask(campaign, revision, amount, person);
    }
    return budgets.authorise(campaign, amount);
  }
}
