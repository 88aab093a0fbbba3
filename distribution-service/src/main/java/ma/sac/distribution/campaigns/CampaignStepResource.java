package ma.sac.distribution.campaigns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import ma.sac.distribution.Answers;
import ma.sac.distribution.Roles;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/campaigns")
@Tag(name = "campaigns")
@RolesAllowed(Roles.PROGRAMME_MANAGER)
class CampaignStepResource {
  private final SteerCampaign steer;
  private final AuthoriseBudget authoriseBudget;
  private final CampaignBudgets budgets;
  private final CampaignsInReach inReach;
  private final Caller caller;

  CampaignStepResource(
      SteerCampaign steer,
      AuthoriseBudget authoriseBudget,
      CampaignBudgets budgets,
      CampaignsInReach inReach,
      Caller caller) {
    this.steer = steer;
    this.authoriseBudget = authoriseBudget;
    this.budgets = budgets;
    this.inReach = inReach;
    this.caller = caller;
  }

  @POST
  @Path("/{id}/budget-authorisations")
  @Idempotent
  @Operation(
      operationId = "authoriseCampaignBudget",
      summary = "Set the authorised amount",
      description =
          "To say how much may be ordered for: at most what partners signed. Lowering it asks whether the money is still free.")
  public RestResponse<BudgetView> budget(
      @PathParam("id") UUID id, @NotNull @Valid BudgetAuthorisationRequest request) {
    inReach.requireSteered(id);
    return Answers.done(
        BudgetView.of(authoriseBudget.authorise(id, request.amount(), caller.person())),
        "/campaigns/" + id);
  }

  @POST
  @Path("/{id}/opening")
  @Idempotent(required = false)
  @Operation(
      operationId = "openCampaign",
      summary = "Open a campaign",
      description =
          "When a partner of each sector, the authorisations and an authorised budget are there; else 409 lists what is missing.")
  public RestResponse<CampaignView> open(@PathParam("id") UUID id) {
    inReach.requireSteered(id);
    return view(steer.open(id));
  }

  @POST
  @Path("/{id}/suspension")
  @Idempotent(required = false)
  @Operation(
      operationId = "suspendCampaign",
      summary = "Suspend a campaign",
      description = "When hand-overs must stop for a while.")
  public RestResponse<CampaignView> suspend(@PathParam("id") UUID id) {
    inReach.requireSteered(id);
    return view(steer.suspend(id));
  }

  @POST
  @Path("/{id}/resumption")
  @Idempotent(required = false)
  @Operation(
      operationId = "resumeCampaign",
      summary = "Resume a campaign",
      description = "When a suspended campaign goes on.")
  public RestResponse<CampaignView> resume(@PathParam("id") UUID id) {
    inReach.requireSteered(id);
    return view(steer.resume(id));
  }

  @POST
  @Path("/{id}/closing")
  @Idempotent(required = false)
  @Operation(
      operationId = "beginClosingCampaign",
      summary = "Begin to close a campaign",
      description = "No new vouchers from here on; hand-overs dated before still come in.")
  public RestResponse<CampaignView> beginClosing(@PathParam("id") UUID id) {
    inReach.requireSteered(id);
    return view(steer.beginClosing(id));
  }

  @POST
  @Path("/{id}/closure")
  @Idempotent
  @Operation(
      operationId = "closeCampaign",
      summary = "Close a campaign",
      description =
          "At its end; refused while facts are parked or shipments under way. Unused vouchers expire.")
  public RestResponse<CampaignView> close(@PathParam("id") UUID id) {
    inReach.requireSteered(id);
    return view(steer.close(id, caller.person()));
  }

  @POST
  @Path("/{id}/cancellation")
  @Idempotent
  @Operation(
      operationId = "cancelCampaign",
      summary = "Cancel a campaign",
      description =
          "When a draft or open campaign will not take place; refused while shipments are under way.")
  public RestResponse<CampaignView> cancel(@PathParam("id") UUID id) {
    inReach.requireSteered(id);
    return view(steer.cancel(id, caller.person()));
  }

  private RestResponse<CampaignView> view(Campaign campaign) {
    return Answers.done(
        CampaignView.of(campaign, budgets.find(campaign.id()).orElseThrow()),
        "/campaigns/" + campaign.id());
  }
}
