package ma.sac.distribution.places;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/zones")
@Tag(name = "places", description = "Warehouses, zones, sites and vehicles")
class ZoneResource {
  private final OpenPlace openPlace;
  private final Places places;
  private final Reach reach;

  ZoneResource(OpenPlace openPlace, Places places, Reach reach) {
    this.openPlace = openPlace;
    this.places = places;
    this.reach = reach;
  }

  @POST
  @ResponseStatus(201)
  @Idempotent(required = false)
  @RolesAllowed(Roles.LOGISTICS_COORDINATOR)
  @Operation(
      operationId = "registerZone",
      summary = "Register a zone",
      description = "The neighbourhoods in which households live, before they are registered.")
  public RestResponse<ZoneView> register(@NotNull @Valid ZoneRequest request) {
    if (!reach.coversPlace(request.territory())) {
      throw Refusal.forbidden("The territory lies outside yours");
    }
    ZoneView view = openPlace.zone(request);
    return Answers.created(view, "/zones/" + view.id());
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
      operationId = "listZones",
      summary = "List zones",
      description = "To find a zone and its id.")
  public Page<ZoneView> list(
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return Page.of(
        places.zones(Cursor.id(after), limit + 1),
        limit,
        zone -> List.of(zone.id().toString()),
        zone -> zone);
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
  @Operation(operationId = "getZone", summary = "Read a zone", description = "To see one zone.")
  public ZoneView get(@PathParam("id") UUID id) {
    return visible(id);
  }

  private ZoneView visible(UUID id) {
    return places
        .zone(id)
        .filter(zone -> reach.coversPlace(zone.territory()))
        .orElseThrow(Refusal::notFound);
  }
}
