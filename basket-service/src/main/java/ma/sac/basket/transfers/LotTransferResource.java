package ma.sac.basket.transfers;

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
import ma.sac.basket.lots.Lot;
import ma.sac.basket.lots.LotsInReach;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/lot-transfers")
@Tag(name = "Lot transfers", description = "Lots on their way between warehouses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class LotTransferResource {
  private final SendLot send;
  private final RecordArrival arrive;
  private final LotTransfers transfers;
  private final LotsInReach lots;
  private final Caller caller;
  private final Visible visible;

  LotTransferResource(
      SendLot send,
      RecordArrival arrive,
      LotTransfers transfers,
      LotsInReach lots,
      Caller caller,
      Visible visible) {
    this.send = send;
    this.arrive = arrive;
    this.transfers = transfers;
    this.lots = lots;
    this.caller = caller;
    this.visible = visible;
  }

  @POST
  @ResponseStatus(201)
  @RolesAllowed({Roles.WAREHOUSE_AGENT, Roles.LOGISTICS_COORDINATOR})
  @Idempotent
  @Operation(
      operationId = "sendLot",
      summary = "Send units of a lot to another warehouse",
      description =
          "Use it when goods leave one warehouse for another of their campaign; an agent sends from the warehouses of its token. Only what is released, not past its best-before and available there is sent: 409 components-short says how much there is. One lot stands once on a waybill: 409 transfer-already-recorded.")
  public RestResponse<LotTransferView> send(@Valid @NotNull LotTransferRequest request) {
    Lot lot = lots.find(request.lotId());
    visible.stock(lot.campaignId(), request.fromWarehouseId());
    LotTransfer transfer = send.send(request, caller.person());
    return Answers.created(location(transfer), transfer.version(), LotTransferView.of(transfer));
  }

  @POST
  @Path("/{id}/arrival")
  @RolesAllowed({Roles.WAREHOUSE_AGENT, Roles.LOGISTICS_COORDINATOR})
  @Idempotent
  @Operation(
      operationId = "recordLotArrival",
      summary = "Receive what another warehouse sent",
      description =
          "Use it at the door of the warehouse that the goods were sent to, once, as another person than who sent them (403 duties-apart). What came is available there, or blocked when the lot was recalled or expired on the way; what did not come is lost, for the reason that you give.")
  public RestResponse<LotTransferView> arrive(
      UUID id, @Valid @NotNull LotTransferRequest.Arrival request) {
    LotTransfer sent = found(id);
    visible.stock(sent.campaignId(), sent.toWarehouseId());
    return ok(arrive.record(id, request.by(caller.person())));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.PROGRAMME_MANAGER,
    Roles.LOGISTICS_COORDINATOR,
    Roles.WAREHOUSE_AGENT,
    Roles.AUDITOR,
    Roles.SERVICE
  })
  @Operation(
      operationId = "getLotTransfer",
      summary = "Read a transfer",
      description =
          "Use it to see what was sent, what came and why less did, and who sent and received it. An agent sees those from and to the warehouses of its token.")
  public RestResponse<LotTransferView> get(UUID id) {
    LotTransfer transfer = found(id);
    visible.campaign(transfer.campaignId());
    if (!visible.anyWarehouse(transfer.fromWarehouseId(), transfer.toWarehouseId())) {
      throw Refusal.notFound();
    }
    return ok(transfer);
  }

  @GET
  @RolesAllowed({
    Roles.PROGRAMME_MANAGER,
    Roles.LOGISTICS_COORDINATOR,
    Roles.WAREHOUSE_AGENT,
    Roles.AUDITOR,
    Roles.SERVICE
  })
  @Operation(
      operationId = "listLotTransfers",
      summary = "List transfers",
      description =
          "Use it to see what is on its way in a campaign, or where the units of a lot went.")
  public Page<LotTransferView> list(
      @QueryParam("campaignId") UUID campaignId,
      @QueryParam("lotId") UUID lotId,
      @QueryParam("status") LotTransfer.Status status,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    visible.listed(campaignId);
    return Page.of(
        transfers.page(
            new LotTransfers.Wanted(campaignId, lotId, status),
            visible.warehouses(),
            Cursor.id(after),
            limit),
        limit,
        transfer -> List.of(transfer.id().toString()),
        LotTransferView::of);
  }

  private LotTransfer found(UUID id) {
    return transfers.find(id).orElseThrow(Refusal::notFound);
  }

  private static RestResponse<LotTransferView> ok(LotTransfer transfer) {
    return Answers.ok(location(transfer), transfer.version(), LotTransferView.of(transfer));
  }

  private static String location(LotTransfer transfer) {
    return "/lot-transfers/" + transfer.id();
  }
}
