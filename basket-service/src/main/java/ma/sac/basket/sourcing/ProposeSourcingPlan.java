package ma.sac.basket.sourcing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.UUID;
import ma.sac.basket.LocalDay;
import ma.sac.basket.basketmodel.BasketModel;
import ma.sac.basket.basketmodel.BasketModels;
import ma.sac.basket.campaigns.KnownCampaign;
import ma.sac.basket.campaigns.KnownCampaigns;
import ma.sac.kit.db.Ids;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.jobs.Jobs;

/** Accepts the wish for a plan; a job computes it. */
@ApplicationScoped
class ProposeSourcingPlan {
  private final SourcingPlans plans;
  private final KnownCampaigns campaigns;
  private final BasketModels models;
  private final Jobs jobs;

  ProposeSourcingPlan(
      SourcingPlans plans, KnownCampaigns campaigns, BasketModels models, Jobs jobs) {
    this.plans = plans;
    this.campaigns = campaigns;
    this.models = models;
    this.jobs = jobs;
  }

  @Transactional
  SourcingPlan propose(SourcingPlanRequest request, String by) {
    KnownCampaign campaign = campaigns.active(request.campaignId());
    if (!campaign.warehouseIds().contains(request.warehouseId())) {
      throw Refusal.invalid("warehouseId", "is no warehouse of this campaign");
    }
    if (request.deliveryDate().isBefore(LocalDay.today())) {
      throw Refusal.invalid("deliveryDate", "lies in the past");
    }
    if (request.handoverDate() != null && request.handoverDate().isBefore(request.deliveryDate())) {
      throw Refusal.invalid("handoverDate", "lies before the delivery");
    }
    BasketModel model = models.published(campaign.basketModelId(), campaign.basketModelVersion());
    UUID id = Ids.next();
    UUID job = jobs.submit(SolveSourcing.TYPE, new SolveSourcing.Input(id, 1), by);
    SourcingPlan plan =
        new SourcingPlan(
            id,
            campaign.campaignId(),
            request.warehouseId(),
            request.deliveryDate(),
            request.delivery() == null ? Delivery.WAREHOUSE : request.delivery(),
            request.baskets() == null ? campaign.baskets() : request.baskets(),
            model.id(),
            model.version(),
            request.wish(),
            SourcingPlan.Status.COMPUTING,
            null,
            1,
            new BigDecimal("0.00"),
            null,
            SourcingQuality.NONE,
            null,
            job,
            by,
            null,
            1);
    plans.add(plan);
    return plan;
  }
}
