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
import ma.sac.distribution.Roles;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/vehicles")
@Tag(name = "places", description = "Warehouses, zones, sites and vehicles")
class VehicleResource {
  private final OpenPlace openPlace;
  private final Places places;

  VehicleResource(OpenPlace openPlace, Places places) {
    this.openPlace = openPlace;
    this.places = places;
  }

  @POST
  @ResponseStatus(201)
  @Idempotent(required = false)
  @RolesAllowed(Roles.LOGISTICS_COORDINATOR)
  @Operation(
      operationId = "registerVehicle",
      summary = "Register a vehicle",
      description = "Before a shipment can name it.")
  public RestResponse<VehicleView> register(@NotNull @Valid VehicleRequest request) {
    VehicleView view = openPlace.vehicle(request);
    return Answers.created(view, "/vehicles/" + view.id());
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
      operationId = "listVehicles",
      summary = "List vehicles",
      description = "To find a vehicle and its id.")
  public Page<VehicleView> list(
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return Page.of(
        places.vehicles(Cursor.id(after), limit + 1),
        limit,
        vehicle -> List.of(vehicle.id().toString()),
        vehicle -> vehicle);
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
  @Operation(
      operationId = "getVehicle",
      summary = "Read a vehicle",
      description = "To see one vehicle.")
  public VehicleView get(@PathParam("id") UUID id) {
    return places.vehicle(id).orElseThrow(Refusal::notFound);
  }
}
