package ma.sac.distribution.campaigns;

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

@Path("/campaigns/{id}/authorisations")
@Tag(name = "campaigns")
class AuthorisationResource {
  private final RecordAuthorisation recordAuthorisation;
  private final Authorisations authorisations;
  private final CampaignsInReach inReach;
  private final Caller caller;

  AuthorisationResource(
      RecordAuthorisation recordAuthorisation,
      Authorisations authorisations,
      CampaignsInReach inReach,
      Caller caller) {
    this.recordAuthorisation = recordAuthorisation;
    this.authorisations = authorisations;
    this.inReach = inReach;
    this.caller = caller;
  }

  @POST
  @ResponseStatus(201)
  @Idempotent(required = false)
  @RolesAllowed(Roles.PROGRAMME_MANAGER)
  @Operation(
      operationId = "recordCampaignAuthorisation",
      summary = "Record an authorisation",
      description =
          "Before opening: the data protection reference, and each target province's governor.")
  public RestResponse<AuthorisationView> authorisation(
      @PathParam("id") UUID id, @NotNull @Valid AuthorisationRequest request) {
    inReach.requireSteered(id);
    AuthorisationView view = recordAuthorisation.record(id, request, caller.person());
    return Answers.created(view, "/campaigns/" + id + "/authorisations/" + view.id());
  }

  @GET
  @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
  @Operation(
      operationId = "listCampaignAuthorisations",
      summary = "List a campaign's authorisations",
      description = "To see which authority agreed to it, when and under what reference.")
  public Page<AuthorisationView> list(
      @PathParam("id") UUID id,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    inReach.visible(id);
    return Page.of(
        authorisations.list(id, Cursor.id(after), limit + 1),
        limit,
        authorisation -> List.of(authorisation.id().toString()),
        authorisation -> authorisation);
  }

  @GET
  @Path("/{authorisationId}")
  @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
  @Operation(
      operationId = "getCampaignAuthorisation",
      summary = "Read an authorisation",
      description = "To see one authority's reference.")
  public AuthorisationView get(
      @PathParam("id") UUID id, @PathParam("authorisationId") UUID authorisationId) {
    inReach.visible(id);
    return authorisations.find(id, authorisationId).orElseThrow(Refusal::notFound);
  }
}
