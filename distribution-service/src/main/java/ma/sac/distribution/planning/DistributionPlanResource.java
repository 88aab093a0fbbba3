package ma.sac.distribution.planning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import ma.sac.distribution.Answers;
import ma.sac.distribution.Reach;
import ma.sac.distribution.Roles;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/distribution-plans")
@Tag(name = "planning", description = "Which enrolment collects where and when")
class DistributionPlanResource {
  private final ProposePlan proposePlan;
  private final DistributionPlans plans;
  private final Reach reach;
  private final Caller caller;

  DistributionPlanResource(
      ProposePlan proposePlan, DistributionPlans plans, Reach reach, Caller caller) {
    this.proposePlan = proposePlan;
    this.plans = plans;
    this.reach = reach;
    this.caller = caller;
  }

  @POST
  @ResponseStatus(202)
  @Idempotent
  @RolesAllowed(Roles.LOGISTICS_COORDINATOR)
  @Operation(
      operationId = "proposeDistributionPlan",
      summary = "Compute a distribution plan",
      description =
          "When the enrolment list is approved. Answers at once; read the plan until it is PROPOSED. 503 while enrolments are still on their way, 409 when more is promised than there will be.")
  public RestResponse<PlanView> propose(@NotNull @Valid PlanRequest request) {
    if (!reach.coversCampaign(request.campaignId())) {
      throw Refusal.notFound();
    }
    return accepted(proposePlan.propose(request, caller.person()));
  }

  @GET
  @RolesAllowed({Roles.LOGISTICS_COORDINATOR, Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
  @Operation(
      operationId = "listDistributionPlans",
      summary = "List distribution plans",
      description = "To find a campaign's plans, the one in force among them.")
  public Page<PlanView> list(
      @QueryParam("campaignId") UUID campaignId,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return Page.of(
        plans.list(campaignId, Cursor.id(after), limit + 1),
        limit,
        plan -> List.of(plan.id().toString()),
        plans::view);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.LOGISTICS_COORDINATOR, Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
  @Operation(
      operationId = "getDistributionPlan",
      summary = "Read a distribution plan",
      description =
          "To follow its computing and, once approved, its vouchers; says what each site serves on each day, and why somebody was left out.")
  public PlanView get(@PathParam("id") UUID id) {
    return plans.view(visible(id));
  }

  @POST
  @ResponseStatus(202)
  @Path("/{id}/approval")
  @Idempotent
  @RolesAllowed(Roles.LOGISTICS_COORDINATOR)
  @Operation(
      operationId = "approveDistributionPlan",
      summary = "Approve a distribution plan",
      description =
          "When a person agrees with it. Vouchers are issued in the background; the plan is APPROVED when all are.")
  public RestResponse<PlanView> approve(@PathParam("id") UUID id) {
    visible(id);
    return accepted(proposePlan.approve(id, caller.person()));
  }

  @POST
  @Path("/{id}/cancellation")
  @RolesAllowed(Roles.LOGISTICS_COORDINATOR)
  @Operation(
      operationId = "cancelDistributionPlan",
      summary = "Cancel a distribution plan",
      description = "When a plan that is not approved is no longer wanted.")
  public PlanView cancel(@PathParam("id") UUID id) {
    visible(id);
    return plans.view(proposePlan.cancel(id));
  }

  private RestResponse<PlanView> accepted(DistributionPlan plan) {
    return Answers.accepted(plans.view(plan), "/distribution-plans/" + plan.id());
  }

  private DistributionPlan visible(UUID id) {
    return plans
        .find(id)
        .filter(plan -> reach.coversCampaign(plan.campaignId()))
        .orElseThrow(Refusal::notFound);
  }
}
