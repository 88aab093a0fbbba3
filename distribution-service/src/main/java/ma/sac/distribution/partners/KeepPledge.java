package ma.sac.distribution.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.UUID;
import ma.sac.distribution.DistributionProblem;
import ma.sac.distribution.campaigns.AuthoriseBudget;
import ma.sac.distribution.campaigns.CampaignBudget;
import ma.sac.distribution.campaigns.CampaignBudgets;
import ma.sac.kit.db.Ids;
import ma.sac.kit.http.Refusal;

/** A promise from its first word to the last dirham, or to its withdrawal. */
@ApplicationScoped
class KeepPledge {
  private final Pledges pledges;
  private final Partners partners;
  private final CampaignBudgets budgets;
  private final AuthoriseBudget authoriseBudget;

  KeepPledge(
      Pledges pledges,
      Partners partners,
      CampaignBudgets budgets,
      AuthoriseBudget authoriseBudget) {
    this.pledges = pledges;
    this.partners = partners;
    this.budgets = budgets;
    this.authoriseBudget = authoriseBudget;
  }

  @Transactional
  public Pledge promise(UUID campaign, PledgeRequest request, String by) {
    if (partners.find(request.partnerId()).isEmpty()) {
      throw Refusal.invalid("partnerId", "there is no such partner");
    }
    Pledge pledge =
        new Pledge(
            Ids.next(),
            campaign,
            request.partnerId(),
            request.kind(),
            request.amount(),
            BigDecimal.ZERO,
            request.description(),
            PledgeStatus.PROMISED,
            1);
    pledges.add(pledge, by);
    if (pledge.isMoney()) {
      budgets.addPledged(campaign, pledge.amount());
    }
    return pledge;
  }

  @Transactional
  public Pledge sign(UUID id, PledgeSignatureRequest request) {
    Pledge signed = pledges.lock(id).sign();
    pledges.signed(id, request.reference(), request.signedOn());
    pledges.store(signed);
    if (signed.isMoney()) {
      budgets.addSigned(signed.campaignId(), signed.amount());
    }
    return signed;
  }

  @Transactional
  public Pledge receive(UUID id, PledgeReceiptRequest request, String by) {
    Pledge pledge = pledges.lock(id);
    if (!pledges.addReceipt(id, request, by)) {
      throw Refusal.conflict("A receipt of this reference is already counted")
          .with("reference", request.reference());
    }
    Pledge received = pledge.receive(request.amount());
    pledges.store(received);
    if (received.isMoney()) {
      budgets.addReceived(received.campaignId(), request.amount());
    }
    return received;
  }

  /**
   * What is not received goes; what is authorised on it must be lowered first, which may be
   * refused.
   */
  @Transactional
  public Pledge withdraw(UUID id, PledgeWithdrawalRequest request, String person) {
    Pledge seen = pledges.find(id).orElseThrow(Refusal::notFound);
    seen.withdraw();
    if (seen.isMoney() && seen.isSigned()) {
      lowerAuthorised(seen, person);
    }
    Pledge pledge = pledges.lock(id);
    Pledge withdrawn = pledge.withdraw();
    if (pledge.isMoney()) {
      takeOut(pledge);
    }
    pledges.withdrawn(id, request.reason());
    pledges.store(withdrawn);
    return withdrawn;
  }

  private void lowerAuthorised(Pledge pledge, String person) {
    CampaignBudget budget = budgets.find(pledge.campaignId()).orElseThrow();
    BigDecimal left = budget.signed().subtract(pledge.outstanding());
    if (budget.authorised().compareTo(left) > 0) {
      authoriseBudget.authorise(pledge.campaignId(), left, person);
    }
  }

  private void takeOut(Pledge pledge) {
    if (!pledge.isSigned()) {
      budgets.addPledged(pledge.campaignId(), pledge.amount().negate());
    } else if (!budgets.takeSigned(pledge.campaignId(), pledge.outstanding())) {
      throw new Refusal(
          DistributionProblem.BUDGET_COMMITTED, "The amount was authorised again meanwhile");
    }
  }
}
