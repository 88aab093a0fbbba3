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

@Path("/warehouses")
@Tag(name = "places", description = "Warehouses, zones, sites and vehicles")
class WarehouseResource {
  private final OpenPlace openPlace;
  private final Places places;
  private final Reach reach;

  WarehouseResource(OpenPlace openPlace, Places places, Reach reach) {
    this.openPlace = openPlace;
    this.places = places;
    this.reach = reach;
  }

  @POST
  @ResponseStatus(201)
  @Idempotent(required = false)
  @RolesAllowed(Roles.LOGISTICS_COORDINATOR)
  @Operation(
      operationId = "registerWarehouse",
      summary = "Register a warehouse",
      description = "Before a campaign or an order can name it.")
  public RestResponse<WarehouseView> register(@NotNull @Valid WarehouseRequest request) {
    if (!reach.coversPlace(request.territory())) {
      throw Refusal.forbidden("The territory lies outside yours");
    }
    WarehouseView view = openPlace.warehouse(request);
    return Answers.created(view, "/warehouses/" + view.id());
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
      operationId = "listWarehouses",
      summary = "List warehouses",
      description = "To find a warehouse and its id.")
  public Page<WarehouseView> list(
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return Page.of(
        places.warehouses(Cursor.id(after), limit + 1),
        limit,
        warehouse -> List.of(warehouse.id().toString()),
        warehouse -> warehouse);
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
      operationId = "getWarehouse",
      summary = "Read a warehouse",
      description = "To see one warehouse.")
  public WarehouseView get(@PathParam("id") UUID id) {
    return visible(id);
  }

  @POST
  @Path("/{id}/closure")
  @RolesAllowed(Roles.LOGISTICS_COORDINATOR)
  @Operation(
      operationId = "closeWarehouse",
      summary = "Close a warehouse",
      description = "When the warehouse is no longer used.")
  public WarehouseView close(@PathParam("id") UUID id) {
    visible(id);
    return openPlace.closeWarehouse(id);
  }

  private WarehouseView visible(UUID id) {
    return places
        .warehouse(id)
        .filter(warehouse -> reach.coversPlace(warehouse.territory()))
        .orElseThrow(Refusal::notFound);
  }
}
