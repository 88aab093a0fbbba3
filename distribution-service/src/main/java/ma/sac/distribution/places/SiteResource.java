package ma.sac.distribution.places;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import ma.sac.kit.http.MergePatch;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.http.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/sites")
@Tag(name = "places", description = "Warehouses, zones, sites and vehicles")
class SiteResource {
  private final OpenPlace openPlace;
  private final Places places;
  private final Reach reach;
  private final MergePatch patches;

  SiteResource(OpenPlace openPlace, Places places, Reach reach, MergePatch patches) {
    this.openPlace = openPlace;
    this.patches = patches;
    this.places = places;
    this.reach = reach;
  }

  @POST
  @ResponseStatus(201)
  @Idempotent(required = false)
  @RolesAllowed(Roles.LOGISTICS_COORDINATOR)
  @Operation(
      operationId = "registerSite",
      summary = "Register a site",
      description = "Where households of a zone collect, with its hours and how many it serves.")
  public RestResponse<SiteView> register(@NotNull @Valid SiteRequest request) {
    boolean zoneInReach =
        places
            .zone(request.zoneId())
            .filter(zone -> reach.coversPlace(zone.territory()))
            .isPresent();
    if (!zoneInReach) {
      throw Refusal.invalid("zoneId", "there is no such zone");
    }
    SiteView view = openPlace.site(request);
    return Answers.created(view, "/sites/" + view.id());
  }

  @GET
  @RolesAllowed({
    Roles.LOGISTICS_COORDINATOR,
    Roles.PROGRAMME_MANAGER,
    Roles.WAREHOUSE_AGENT,
    Roles.REGISTRAR,
    Roles.FIELD_AGENT,
    Roles.PARTNER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "listSites",
      summary = "List sites",
      description = "To find a site and its id.")
  public Page<SiteView> list(
      @QueryParam("zoneId") UUID zoneId,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return Page.of(
        places.sites(zoneId, Cursor.id(after), limit + 1),
        limit,
        site -> List.of(site.id().toString()),
        site -> site);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.LOGISTICS_COORDINATOR,
    Roles.PROGRAMME_MANAGER,
    Roles.WAREHOUSE_AGENT,
    Roles.REGISTRAR,
    Roles.FIELD_AGENT,
    Roles.PARTNER,
    Roles.AUDITOR
  })
  @Operation(operationId = "getSite", summary = "Read a site", description = "To see one site.")
  public RestResponse<SiteView> get(@PathParam("id") UUID id) {
    return tagged(visible(id));
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.LOGISTICS_COORDINATOR)
  @Operation(
      operationId = "changeSite",
      summary = "Change a site",
      description =
          "When its hours or capacities change; vouchers that were issued keep their slots. Send the ETag that you read in If-Match.")
  public RestResponse<SiteView> change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MergePatch.MEDIA_TYPE,
                      schema = @Schema(implementation = SiteChange.class),
                      example = "{\"capacityPerDay\": 60, \"closesAt\": \"18:00\"}"))
          @NotNull
          JsonNode patch) {
    SiteView seen = visible(id);
    Versions.require(ifMatch, seen.version());
    SiteRequest fields = patches.apply(SiteRequest.of(seen), patch, SiteRequest.class);
    return tagged(openPlace.changeSite(id, seen.version(), fields));
  }

  private static RestResponse<SiteView> tagged(SiteView site) {
    return RestResponse.ResponseBuilder.ok(site)
        .header("ETag", Versions.etag(site.version()))
        .build();
  }

  @POST
  @Path("/{id}/closure")
  @RolesAllowed(Roles.LOGISTICS_COORDINATOR)
  @Operation(
      operationId = "closeSite",
      summary = "Close a site",
      description = "When the site is no longer used.")
  public SiteView close(@PathParam("id") UUID id) {
    visible(id);
    return openPlace.closeSite(id);
  }

  private SiteView visible(UUID id) {
    return places
        .site(id)
        .filter(site -> reach.coversPlace(site.territory()))
        .orElseThrow(Refusal::notFound);
  }
}
