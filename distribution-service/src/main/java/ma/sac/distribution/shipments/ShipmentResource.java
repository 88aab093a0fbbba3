package ma.sac.distribution.shipments;

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

@Path("/shipments")
@Tag(name = "shipments", description = "Baskets travelling from a warehouse to a site")
class ShipmentResource {
  private final PrepareShipment prepareShipment;
  private final MoveShipment moveShipment;
  private final Shipments shipments;
  private final Reach reach;
  private final Caller caller;

  ShipmentResource(
      PrepareShipment prepareShipment,
      MoveShipment moveShipment,
      Shipments shipments,
      Reach reach,
      Caller caller) {
    this.prepareShipment = prepareShipment;
    this.moveShipment = moveShipment;
    this.shipments = shipments;
    this.reach = reach;
    this.caller = caller;
  }

  @POST
  @ResponseStatus(201)
  @Idempotent
  @RolesAllowed(Roles.LOGISTICS_COORDINATOR)
  @Operation(
      operationId = "prepareShipment",
      summary = "Prepare a shipment",
      description =
          "Reserves baskets of a warehouse for a site: so many of those that perish first, or the serials you name.")
  public RestResponse<ShipmentView> prepare(@NotNull @Valid ShipmentRequest request) {
    if (!reach.coversCampaign(request.campaignId())) {
      throw Refusal.notFound();
    }
    ShipmentView view = shipments.view(prepareShipment.prepare(request, caller.person()));
    return Answers.created(view, "/shipments/" + view.id());
  }

  @GET
  @RolesAllowed({
    Roles.LOGISTICS_COORDINATOR,
    Roles.PROGRAMME_MANAGER,
    Roles.WAREHOUSE_AGENT,
    Roles.FIELD_AGENT,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "listShipments",
      summary = "List shipments",
      description = "To see what is on its way to a site.")
  public Page<ShipmentView> list(
      @QueryParam("campaignId") UUID campaignId,
      @QueryParam("siteId") UUID siteId,
      @QueryParam("status") ShipmentStatus status,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return Page.of(
        shipments.list(
            campaignId,
            siteId,
            status,
            seesOnlyOwn(Roles.FIELD_AGENT),
            seesOnlyOwn(Roles.WAREHOUSE_AGENT),
            Cursor.id(after),
            limit + 1),
        limit,
        shipment -> List.of(shipment.id().toString()),
        shipments::view);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.LOGISTICS_COORDINATOR,
    Roles.PROGRAMME_MANAGER,
    Roles.WAREHOUSE_AGENT,
    Roles.FIELD_AGENT,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "getShipment",
      summary = "Read a shipment",
      description = "To see its serials and what arrived.")
  public ShipmentView get(@PathParam("id") UUID id) {
    return shipments.view(visible(id));
  }

  @POST
  @Path("/{id}/departure")
  @Idempotent
  @RolesAllowed({Roles.LOGISTICS_COORDINATOR, Roles.WAREHOUSE_AGENT})
  @Operation(
      operationId = "departShipment",
      summary = "Record a departure",
      description =
          "When the vehicle leaves; refused while a basket of it is recalled, and while its campaign is suspended or has ended.")
  public RestResponse<ShipmentView> depart(@PathParam("id") UUID id) {
    visible(id);
    return Answers.done(shipments.view(moveShipment.depart(id)), "/shipments/" + id);
  }

  @POST
  @Path("/{id}/arrival")
  @Idempotent
  @RolesAllowed({Roles.LOGISTICS_COORDINATOR, Roles.FIELD_AGENT})
  @Operation(
      operationId = "recordArrival",
      summary = "Record an arrival",
      description =
          "When the baskets are counted at the site; missing ones stay in transit until the reconciliation, damaged ones are set aside.")
  public RestResponse<ShipmentView> arrive(
      @PathParam("id") UUID id, @NotNull @Valid ArrivalRequest request) {
    visible(id);
    return Answers.done(
        shipments.view(moveShipment.arrive(id, request, caller.person())), "/shipments/" + id);
  }

  @POST
  @Path("/{id}/reconciliation")
  @Idempotent
  @RolesAllowed(Roles.LOGISTICS_COORDINATOR)
  @Operation(
      operationId = "reconcileShipment",
      summary = "Reconcile a shipment",
      description = "When it is settled: what was missing and did not turn up is lost.")
  public RestResponse<ShipmentView> reconcile(@PathParam("id") UUID id) {
    visible(id);
    return Answers.done(
        shipments.view(moveShipment.reconcile(id, caller.person())), "/shipments/" + id);
  }

  private Shipment visible(UUID id) {
    return shipments.find(id).filter(this::isVisible).orElseThrow(Refusal::notFound);
  }

  private boolean isVisible(Shipment shipment) {
    boolean othersSite = seesOnlyOwn(Roles.FIELD_AGENT) && !caller.coversSite(shipment.toSiteId());
    boolean othersWarehouse =
        seesOnlyOwn(Roles.WAREHOUSE_AGENT) && !caller.coversWarehouse(shipment.fromWarehouseId());
    return reach.coversCampaign(shipment.campaignId()) && !othersSite && !othersWarehouse;
  }

  /** Agents see what comes to or leaves their own places. */
  private boolean seesOnlyOwn(String agent) {
    return caller.has(agent) && !caller.has(Roles.LOGISTICS_COORDINATOR);
  }
}
