package ma.sac.basket.receiving;

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
import ma.sac.basket.lots.Lots;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/goods-receipts")
@Tag(name = "Receiving", description = "Goods arriving for orders, accepted and rejected, by lot")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class GoodsReceiptResource {
  private final RecordGoodsReceipt record;
  private final ReverseGoodsReceipt reverse;
  private final GoodsReceipts receipts;
  private final Lots lots;
  private final Caller caller;
  private final Visible visible;

  GoodsReceiptResource(
      RecordGoodsReceipt record,
      ReverseGoodsReceipt reverse,
      GoodsReceipts receipts,
      Lots lots,
      Caller caller,
      Visible visible) {
    this.record = record;
    this.reverse = reverse;
    this.receipts = receipts;
    this.lots = lots;
    this.caller = caller;
    this.visible = visible;
  }

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Roles.WAREHOUSE_AGENT)
  @Idempotent
  @Operation(
      operationId = "recordGoodsReceipt",
      summary = "Receive goods of an order",
      description =
          "Use it at the warehouse door, for the warehouses of your token. What is accepted becomes lots in quarantine, and is payable. Of an order that is collected at its cooperative, say what the transport cost and on which permit; it is counted apart from the goods. 503 order-not-yet-known while the order's news is on its way.")
  public RestResponse<GoodsReceiptView> record(@Valid @NotNull GoodsReceiptRequest request) {
    if (!caller.coversWarehouse(request.warehouseId())) {
      throw Refusal.notFound();
    }
    GoodsReceipt receipt = record.record(request, caller.person());
    visible.campaign(receipt.campaignId());
    return Answers.created(location(receipt), receipt.version(), view(receipt));
  }

  @POST
  @Path("/{id}/reversal")
  @RolesAllowed(Roles.WAREHOUSE_AGENT)
  @Idempotent
  @Operation(
      operationId = "reverseGoodsReceipt",
      summary = "Take a receipt back",
      description =
          "Use it when a receipt was recorded wrongly; possible as a whole, while all of its goods are in stock and the order is not closed.")
  public RestResponse<GoodsReceiptView> reverse(UUID id, @Valid @NotNull ReversalRequest request) {
    visible(id);
    return ok(reverse.reverse(id, request.reason(), caller.person()));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.WAREHOUSE_AGENT,
    Roles.PROGRAMME_MANAGER,
    Roles.LOGISTICS_COORDINATOR,
    Roles.FINANCE_OFFICER,
    Roles.AUDITOR,
    Roles.SERVICE
  })
  @Operation(
      operationId = "getGoodsReceipt",
      summary = "Read a receipt",
      description = "Use it to see what came, what was rejected and why.")
  public RestResponse<GoodsReceiptView> get(UUID id) {
    return ok(visible(id));
  }

  @GET
  @RolesAllowed({
    Roles.WAREHOUSE_AGENT,
    Roles.PROGRAMME_MANAGER,
    Roles.LOGISTICS_COORDINATOR,
    Roles.FINANCE_OFFICER,
    Roles.AUDITOR,
    Roles.SERVICE
  })
  @Operation(
      operationId = "listGoodsReceipts",
      summary = "List receipts",
      description = "Use it to see all receipts of an order.")
  public Page<GoodsReceiptView> list(
      @QueryParam("orderId") @NotNull UUID orderId,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return Page.of(
        receipts.page(orderId, visible.campaigns(), visible.warehouses(), Cursor.id(after), limit),
        limit,
        receipt -> List.of(receipt.id().toString()),
        this::view);
  }

  private GoodsReceipt visible(UUID id) {
    GoodsReceipt receipt = receipts.find(id).orElseThrow(Refusal::notFound);
    visible.stock(receipt.campaignId(), receipt.warehouseId());
    return receipt;
  }

  private RestResponse<GoodsReceiptView> ok(GoodsReceipt receipt) {
    return Answers.ok(location(receipt), receipt.version(), view(receipt));
  }

  private GoodsReceiptView view(GoodsReceipt receipt) {
    return GoodsReceiptView.of(receipt, lots.ofReceipt(receipt.id()));
  }

  private static String location(GoodsReceipt receipt) {
    return "/goods-receipts/" + receipt.id();
  }
}
