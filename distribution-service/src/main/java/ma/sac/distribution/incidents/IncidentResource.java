package ma.sac.distribution.incidents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

@Path("/incidents")
@Tag(name = "incidents", description = "What went otherwise")
class IncidentResource {
  private final ReportIncident reportIncident;
  private final ResolveIncident resolveIncident;
  private final Incidents incidents;
  private final Reach reach;
  private final Caller caller;

  IncidentResource(
      ReportIncident reportIncident,
      ResolveIncident resolveIncident,
      Incidents incidents,
      Reach reach,
      Caller caller) {
    this.reportIncident = reportIncident;
    this.resolveIncident = resolveIncident;
    this.incidents = incidents;
    this.reach = reach;
    this.caller = caller;
  }

  @POST
  @ResponseStatus(201)
  @Idempotent
  @RolesAllowed({Roles.FIELD_AGENT, Roles.LOGISTICS_COORDINATOR})
  @Operation(
      operationId = "reportIncident",
      summary = "Report an incident",
      description =
          "When a family was absent or refused, or a basket is damaged, lost or returned; with a serial of type DAMAGED, LOST or RETURNED the basket leaves the stock with it.")
  public RestResponse<IncidentView> report(@NotNull @Valid IncidentRequest request) {
    if (!reach.coversCampaign(request.campaignId())) {
      throw Refusal.notFound();
    }
    requireSite(request.siteId());
    IncidentView view =
        reportIncident.report(
            request,
            caller.person(),
            caller.has(Roles.FIELD_AGENT) && !caller.has(Roles.LOGISTICS_COORDINATOR));
    return Answers.created(view, "/incidents/" + view.id());
  }

  @GET
  @RolesAllowed({
    Roles.FIELD_AGENT,
    Roles.LOGISTICS_COORDINATOR,
    Roles.PROGRAMME_MANAGER,
    Roles.GRIEVANCE_OFFICER
  })
  @Operation(
      operationId = "listIncidents",
      summary = "List incidents",
      description = "To follow what is open for a campaign or a site.")
  public Page<IncidentView> list(
      @QueryParam("campaignId") UUID campaignId,
      @QueryParam("siteId") UUID siteId,
      @QueryParam("status") @Pattern(regexp = "OPEN|RESOLVED") String status,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return Page.of(
        incidents.list(
            campaignId, siteId, status, caller.has(Roles.FIELD_AGENT), Cursor.id(after), limit + 1),
        limit,
        incident -> List.of(incident.id().toString()),
        incidents::view);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.FIELD_AGENT,
    Roles.LOGISTICS_COORDINATOR,
    Roles.PROGRAMME_MANAGER,
    Roles.GRIEVANCE_OFFICER
  })
  @Operation(
      operationId = "getIncident",
      summary = "Read an incident",
      description = "To see how one incident ended.")
  public IncidentView get(@PathParam("id") UUID id) {
    return incidents
        .find(id)
        .filter(this::isVisible)
        .map(incidents::view)
        .orElseThrow(Refusal::notFound);
  }

  @POST
  @Path("/{id}/resolution")
  @Idempotent
  @RolesAllowed({Roles.LOGISTICS_COORDINATOR, Roles.PROGRAMME_MANAGER})
  @Operation(
      operationId = "resolveIncident",
      summary = "Say how an incident ended",
      description =
          "When a person decided; `disposition` also sends a returned basket back to stock, or records that it was destroyed.")
  public RestResponse<IncidentView> resolve(
      @PathParam("id") UUID id, @NotNull @Valid IncidentResolution request) {
    incidents.find(id).filter(this::isVisible).orElseThrow(Refusal::notFound);
    return Answers.done(resolveIncident.resolve(id, request, caller.person()), "/incidents/" + id);
  }

  private boolean isVisible(Incident incident) {
    return reach.coversCampaign(incident.campaignId())
        && (!caller.has(Roles.FIELD_AGENT)
            || incident.siteId() != null && caller.coversSite(incident.siteId()));
  }

  private void requireSite(UUID site) {
    if (caller.has(Roles.FIELD_AGENT) && (site == null || !caller.coversSite(site))) {
      throw Refusal.forbidden("A field agent reports for a site of theirs");
    }
  }
}
