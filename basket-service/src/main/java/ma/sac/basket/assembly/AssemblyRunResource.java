package ma.sac.basket.assembly;

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
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/assembly-runs")
@Tag(name = "Assembly", description = "Turning released lots into baskets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class AssemblyRunResource {
  private final PlanAssembly plan;
  private final CompleteAssembly complete;
  private final ReleaseBaskets release;
  private final DisassembleBaskets disassemble;
  private final AssemblyRuns runs;
  private final Caller caller;
  private final Visible visible;

  AssemblyRunResource(
      PlanAssembly plan,
      CompleteAssembly complete,
      ReleaseBaskets release,
      DisassembleBaskets disassemble,
      AssemblyRuns runs,
      Caller caller,
      Visible visible) {
    this.plan = plan;
    this.complete = complete;
    this.release = release;
    this.disassemble = disassemble;
    this.runs = runs;
    this.caller = caller;
    this.visible = visible;
  }

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Roles.WAREHOUSE_AGENT)
  @Idempotent
  @Operation(
      operationId = "planAssemblyRun",
      summary = "Plan an assembly run",
      description =
          "Use it to prepare labels and hands for so many baskets of the campaign's model. Nothing leaves stock yet.")
  public RestResponse<AssemblyRunView> plan(@Valid @NotNull AssemblyRunRequest request) {
    visible.stock(request.campaignId(), request.warehouseId());
    AssemblyRun run = plan.plan(request, caller.person());
    return Answers.created(location(run), run.version(), AssemblyRunView.of(run));
  }

  @POST
  @Path("/{id}/completion")
  @RolesAllowed(Roles.WAREHOUSE_AGENT)
  @Idempotent
  @Operation(
      operationId = "completeAssemblyRun",
      summary = "Record the baskets really made",
      description =
          "Use it when the run is done. Released lots are used, those that expire first before others, all components or none: 409 components-short says what is missing. Answers the serial ranges.")
  public RestResponse<AssemblyRunView> complete(
      UUID id, @Valid @NotNull AssemblyRunRequest.Completion request) {
    visible(id);
    return ok(complete.complete(id, request.made(), caller.person()));
  }

  @POST
  @Path("/{id}/cancellation")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.WAREHOUSE_AGENT)
  @Idempotent(required = false)
  @Operation(
      operationId = "cancelAssemblyRun",
      summary = "Give up a planned run",
      description = "Use it for a run of which nothing was made.")
  public RestResponse<AssemblyRunView> cancel(UUID id) {
    visible(id);
    return ok(plan.cancel(id));
  }

  @POST
  @Path("/{id}/release")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.WAREHOUSE_AGENT)
  @Idempotent
  @Operation(
      operationId = "releaseAssemblyRun",
      summary = "Release a run's baskets to distribution",
      description =
          "Use it when the baskets are labelled and checked; from then on distribution-service knows where they are. 409 lot-recalled while a lot inside is recalled.")
  public RestResponse<AssemblyRunView> release(UUID id) {
    visible(id);
    return ok(release.release(id, caller.person()));
  }

  @POST
  @Path("/{id}/disassembly")
  @RolesAllowed(Roles.WAREHOUSE_AGENT)
  @Idempotent
  @Operation(
      operationId = "disassembleBaskets",
      summary = "Take baskets apart again",
      description =
          "Use it before the release; the last so many of the run are taken apart and their components go back to stock, or are blocked where their lot is recalled.")
  public RestResponse<AssemblyRunView> disassemble(
      UUID id, @Valid @NotNull AssemblyRunRequest.Disassembly request) {
    visible(id);
    return ok(disassemble.disassemble(id, request.baskets(), caller.person()));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.WAREHOUSE_AGENT,
    Roles.PROGRAMME_MANAGER,
    Roles.LOGISTICS_COORDINATOR,
    Roles.AUDITOR,
    Roles.SERVICE
  })
  @Operation(
      operationId = "getAssemblyRun",
      summary = "Read a run",
      description = "Use it to see a run's state and its serial ranges.")
  public RestResponse<AssemblyRunView> get(UUID id) {
    return ok(visible(id));
  }

  @GET
  @RolesAllowed({
    Roles.WAREHOUSE_AGENT,
    Roles.PROGRAMME_MANAGER,
    Roles.LOGISTICS_COORDINATOR,
    Roles.AUDITOR,
    Roles.SERVICE
  })
  @Operation(
      operationId = "listAssemblyRuns",
      summary = "List runs",
      description = "Use it to find the runs of a campaign, by status.")
  public Page<AssemblyRunView> list(
      @QueryParam("campaignId") UUID campaignId,
      @QueryParam("status") AssemblyRun.Status status,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    visible.listed(campaignId);
    return Page.of(
        runs.page(campaignId, status, visible.warehouses(), Cursor.id(after), limit),
        limit,
        run -> List.of(run.id().toString()),
        AssemblyRunView::of);
  }

  private AssemblyRun visible(UUID id) {
    AssemblyRun run = runs.find(id).orElseThrow(Refusal::notFound);
    visible.stock(run.campaignId(), run.warehouseId());
    return run;
  }

  private static RestResponse<AssemblyRunView> ok(AssemblyRun run) {
    return Answers.ok(location(run), run.version(), AssemblyRunView.of(run));
  }

  private static String location(AssemblyRun run) {
    return "/assembly-runs/" + run.id();
  }
}
