package ma.sac.cooperative.budgets;

import static ma.sac.cooperative.Roles.AUDITOR;
import static ma.sac.cooperative.Roles.FINANCE_OFFICER;
import static ma.sac.cooperative.Roles.LOGISTICS_COORDINATOR;
import static ma.sac.cooperative.Roles.PROGRAMME_MANAGER;
import static ma.sac.cooperative.Roles.SERVICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import ma.sac.cooperative.web.Reach;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/campaign-budgets/{campaignId}")
@Tag(name = "Campaign budgets")
class CampaignBudgetResource {
  private final CampaignBudgets budgets;
  private final LowerBudget lowering;
  private final Reach reach;

  CampaignBudgetResource(CampaignBudgets budgets, LowerBudget lowering, Reach reach) {
    this.budgets = budgets;
    this.lowering = lowering;
    this.reach = reach;
  }

  @GET
  @RolesAllowed({PROGRAMME_MANAGER, FINANCE_OFFICER, LOGISTICS_COORDINATOR, AUDITOR, SERVICE})
  @Operation(
      operationId = "getCampaignBudget",
      summary = "Read a campaign's money",
      description =
          "How much may be ordered for, was ordered, accepted and paid; the ceiling is the last revision heard.")
  public CampaignBudgetView get(@PathParam("campaignId") UUID campaignId) {
    reach.requireCampaign(campaignId);
    return view(budgets.find(campaignId).orElseThrow(Refusal::notFound));
  }

  @POST
  @Path("/reductions")
  @RolesAllowed(SERVICE)
  @Idempotent
  @Operation(
      operationId = "reduceCampaignBudget",
      summary = "Lower a campaign's authorised amount",
      description =
          "distribution-service asks before it lowers it; refused with what is committed when that is more.")
  public RestResponse<CampaignBudgetView> reduce(
      @PathParam("campaignId") UUID campaignId, @NotNull @Valid ReductionRequest request) {
    return RestResponse.ok(view(lowering.lower(campaignId, request)));
  }

  private CampaignBudgetView view(CampaignBudget budget) {
    return CampaignBudgetView.of(budget, budgets.accepted(budget.campaignId()));
  }
}
