package ma.sac.basket.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.sac.basket.basketmodel.BasketModels;
import ma.sac.basket.campaigns.KnownCampaign;
import ma.sac.basket.campaigns.KnownCampaigns;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.db.Ids;
import ma.sac.kit.http.Refusal;

/** Plans a run, or gives it up: nothing is taken from stock yet. */
@ApplicationScoped
class PlanAssembly {
  private final AssemblyRuns runs;
  private final KnownCampaigns campaigns;
  private final BasketModels models;
  private final Audit audit;

  PlanAssembly(AssemblyRuns runs, KnownCampaigns campaigns, BasketModels models, Audit audit) {
    this.runs = runs;
    this.campaigns = campaigns;
    this.models = models;
    this.audit = audit;
  }

  @Transactional
  AssemblyRun plan(AssemblyRunRequest request, String by) {
    KnownCampaign campaign = campaigns.active(request.campaignId());
    if (!campaign.warehouseIds().contains(request.warehouseId())) {
      throw Refusal.invalid("warehouseId", "is no warehouse of this campaign");
    }
    models.published(campaign.basketModelId(), campaign.basketModelVersion());
    UUID id = Ids.next();
    runs.add(
        id,
        campaign.campaignId(),
        request.warehouseId(),
        campaign.basketModelId(),
        campaign.basketModelVersion(),
        request.baskets(),
        by);
    audit.record("planAssemblyRun", "assembly-run:" + id, null);
    return runs.find(id).orElseThrow();
  }

  @Transactional
  AssemblyRun cancel(UUID id) {
    runs.locked(id).mustBePlanned();
    runs.cancelled(id);
    audit.record("cancelAssemblyRun", "assembly-run:" + id, null);
    return runs.find(id).orElseThrow();
  }
}
