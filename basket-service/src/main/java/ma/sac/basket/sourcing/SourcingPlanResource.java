package ma.sac.basket.sourcing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import ma.sac.basket.Answers;
import ma.sac.basket.Roles;
import ma.sac.basket.Visible;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.jobs.JobView;
import ma.sac.kit.jobs.Jobs;
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/sourcing-plans")
@Tag(
    name = "Sourcing",
    description =
        "Which cooperatives supply how much of which component; approved, it becomes orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class SourcingPlanResource {
  private final ProposeSourcingPlan propose;
  private final DecideSourcingPlan decide;
  private final SourcingPlans plans;
  private final SourcingLines lines;
  private final CooperativeShares shares;
  private final Jobs jobs;
  private final Caller caller;
  private final Visible visible;

  SourcingPlanResource(
      ProposeSourcingPlan propose,
      DecideSourcingPlan decide,
      SourcingPlans plans,
      SourcingLines lines,
      CooperativeShares shares,
      Jobs jobs,
      Caller caller,
      Visible visible) {
    this.propose = propose;
    this.decide = decide;
    this.plans = plans;
    this.lines = lines;
    this.shares = shares;
    this.jobs = jobs;
    this.caller = caller;
    this.visible = visible;
  }

  @POST
  @ResponseStatus(202)
  @RolesAllowed(Roles.PROGRAMME_MANAGER)
  @Idempotent
  @Operation(
      operationId = "proposeSourcingPlan",
      summary = "Have a sourcing plan computed",
      description =
          "Use it once the cooperatives' offers are published. Answers 202; read the plan until it is PROPOSED or INFEASIBLE, which then says what is short and how many baskets would be feasible. 503 campaign-not-yet-known while the campaign's news is on its way.")
  public RestResponse<SourcingPlanView> propose(@Valid @NotNull SourcingPlanRequest request) {
    visible.campaign(request.campaignId());
    return accepted(propose.propose(request, caller.person()));
  }

  @POST
  @ResponseStatus(202)
  @Path("/{id}/approval")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.PROGRAMME_MANAGER)
  @Idempotent
  @Operation(
      operationId = "approveSourcingPlan",
      summary = "Approve a plan: its orders are placed",
      description =
          "Use it on a PROPOSED plan. Answers 202 APPROVING; it stays so until cooperative-service has answered, then it is APPROVED, or PARTLY_APPROVED where orders were refused (their lines say why).")
  public RestResponse<SourcingPlanView> approve(UUID id) {
    visible(id);
    return accepted(decide.approve(id, caller.person()));
  }

  @POST
  @Path("/{id}/cancellation")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.PROGRAMME_MANAGER)
  @Idempotent(required = false)
  @Operation(
      operationId = "cancelSourcingPlan",
      summary = "Cancel a plan that is not approved",
      description =
          "Use it to give up a plan, or a revision: orders of earlier revisions stand and the plan goes back to what it was.")
  public RestResponse<SourcingPlanView> cancel(UUID id) {
    visible(id);
    SourcingPlan plan = decide.cancel(id);
    return Answers.ok(location(plan), plan.version(), view(plan));
  }

  @POST
  @ResponseStatus(202)
  @Path("/{id}/revision")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.PROGRAMME_MANAGER)
  @Idempotent
  @Operation(
      operationId = "reviseSourcingPlan",
      summary = "Have the shortfall of an approved plan solved again",
      description =
          "Use it when orders were refused, rejected or confirmed for less. Orders that stand are fixed; only the rest is solved. REVISING, then PROPOSED with the next revision, to be approved again; settled at once when nothing is missing or nothing can be added.")
  public RestResponse<SourcingPlanView> revise(UUID id) {
    visible(id);
    return accepted(decide.revise(id, caller.person()));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.PROGRAMME_MANAGER,
    Roles.ODCO_OFFICER,
    Roles.FINANCE_OFFICER,
    Roles.LOGISTICS_COORDINATOR,
    Roles.AUDITOR,
    Roles.SERVICE
  })
  @Operation(
      operationId = "getSourcingPlan",
      summary = "Read a plan",
      description =
          "Use it to follow a computation or an approval, and to see why offers were left out.")
  public RestResponse<SourcingPlanView> get(UUID id) {
    SourcingPlan plan = visible(id);
    return Answers.ok(location(plan), plan.version(), view(plan));
  }

  @GET
  @RolesAllowed({
    Roles.PROGRAMME_MANAGER,
    Roles.ODCO_OFFICER,
    Roles.FINANCE_OFFICER,
    Roles.LOGISTICS_COORDINATOR,
    Roles.AUDITOR,
    Roles.SERVICE
  })
  @Operation(
      operationId = "listSourcingPlans",
      summary = "List plans",
      description = "Use it to find the plans of a campaign; lines are in the plan itself.")
  public Page<SourcingPlanView> list(
      @QueryParam("campaignId") UUID campaignId,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    visible.listed(campaignId);
    return Page.of(
        plans.page(campaignId, Cursor.id(after), limit),
        limit,
        plan -> List.of(plan.id().toString()),
        plan -> SourcingPlanView.of(plan, null, List.of(), List.of(), List.of(), List.of()));
  }

  private SourcingPlan visible(UUID id) {
    SourcingPlan plan = plans.find(id).orElseThrow(Refusal::notFound);
    visible.campaign(plan.campaignId());
    return plan;
  }

  private RestResponse<SourcingPlanView> accepted(SourcingPlan plan) {
    return Answers.accepted(location(plan), plan.version(), view(plan));
  }

  private SourcingPlanView view(SourcingPlan plan) {
    JobView.Progress progress =
        plan.jobId() == null ? null : jobs.find(plan.jobId()).map(JobView::progress).orElse(null);
    return SourcingPlanView.of(
        plan,
        progress,
        lines.shown(plan.id(), plan.revision()),
        lines.shortfalls(plan.id(), plan.revision()),
        lines.explanations(plan.id(), plan.revision()),
        shares.of(plan.id(), plan.revision()));
  }

  private static String location(SourcingPlan plan) {
    return "/sourcing-plans/" + plan.id();
  }
}
