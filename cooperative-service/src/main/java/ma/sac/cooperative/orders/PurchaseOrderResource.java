package ma.sac.cooperative.orders;

import static ma.sac.cooperative.Roles.*;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import ma.sac.cooperative.web.Answers;
import ma.sac.cooperative.web.Reach;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/purchase-orders")
@Tag(name = "Purchase orders")
@RolesAllowed({
  PROGRAMME_MANAGER,
  ODCO_OFFICER,
  COOPERATIVE,
  FINANCE_OFFICER,
  LOGISTICS_COORDINATOR,
  WAREHOUSE_AGENT,
  AUDITOR,
  SERVICE
})
class PurchaseOrderResource {
  private final PurchaseOrders orders;
  private final AnswerOrder answers;
  private final CloseOrder closings;
  private final PrintOrder print;
  private final Reach reach;

  PurchaseOrderResource(
      PurchaseOrders orders,
      AnswerOrder answers,
      CloseOrder closings,
      PrintOrder print,
      Reach reach) {
    this.orders = orders;
    this.answers = answers;
    this.closings = closings;
    this.print = print;
    this.reach = reach;
  }

  @GET
  @Operation(
      operationId = "listPurchaseOrders",
      summary = "List purchase orders",
      description =
          "To follow a campaign's or a cooperative's orders. A cooperative sees its own, an officer those of the officer's territories.")
  public Page<PurchaseOrderView> list(
      @QueryParam("campaignId") UUID campaignId,
      @QueryParam("cooperativeId") UUID cooperativeId,
      @QueryParam("status") OrderStatus status,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    List<PurchaseOrder> rows =
        orders.page(campaignId, cooperativeId, status, reach::narrow, Cursor.id(after), limit);
    return Page.of(rows, limit, row -> List.of(row.id().toString()), PurchaseOrderView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getPurchaseOrder",
      summary = "Read a purchase order",
      description = "What was ordered, confirmed, accepted and paid, line by line.")
  public RestResponse<PurchaseOrderView> get(@PathParam("id") UUID id) {
    return answer(visible(id));
  }

  @GET
  @Path("/{id}/document")
  @Produces("application/pdf")
  @Operation(
      operationId = "printPurchaseOrder",
      summary = "Print a purchase order",
      description =
          "The order as a PDF in French and Arabic, to hand to a cooperative that has no network and to have it signed. It says what is so at this moment.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public RestResponse<byte[]> print(@PathParam("id") UUID id) {
    return RestResponse.ResponseBuilder.ok(print.pdf(visible(id)))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"order-" + id + ".pdf\"")
        .build();
  }

  @POST
  @Path("/{id}/confirmation")
  @RolesAllowed({COOPERATIVE, ODCO_OFFICER})
  @Idempotent
  @Operation(
      operationId = "confirmPurchaseOrder",
      summary = "Confirm a purchase order",
      description =
          "The cooperative will deliver: all of it, or less of some lines, or on another day. What is not confirmed is free again. An officer may confirm for a cooperative that telephoned.")
  public RestResponse<PurchaseOrderView> confirm(
      @PathParam("id") UUID id, @NotNull @Valid ConfirmationRequest request) {
    return answer(answers.confirm(id, request));
  }

  @POST
  @Path("/{id}/rejection")
  @RolesAllowed({COOPERATIVE, ODCO_OFFICER})
  @Idempotent
  @Operation(
      operationId = "rejectPurchaseOrder",
      summary = "Reject a purchase order",
      description = "The cooperative cannot deliver; its offer and the money are free again.")
  public RestResponse<PurchaseOrderView> reject(
      @PathParam("id") UUID id, @NotNull @Valid RejectionRequest request) {
    return answer(answers.reject(id, request));
  }

  @POST
  @Path("/{id}/cancellation")
  @RolesAllowed(PROGRAMME_MANAGER)
  @Idempotent
  @Operation(
      operationId = "cancelPurchaseOrder",
      summary = "Cancel a purchase order",
      description =
          "At once while it is PLACED. A confirmed one is CLOSING until its receipts are closed, then CANCELLED, or CLOSED_SHORT where goods came.")
  public RestResponse<PurchaseOrderView> cancel(
      @PathParam("id") UUID id, @NotNull @Valid RejectionRequest.Closing request) {
    return answer(closings.cancel(id, request.reason()));
  }

  @POST
  @Path("/{id}/short-closing")
  @RolesAllowed(PROGRAMME_MANAGER)
  @Idempotent
  @Operation(
      operationId = "closePurchaseOrderShort",
      summary = "End a purchase order short",
      description =
          "When the rest will not come: what was accepted stays and is paid, the rest is free again once its receipts are closed.")
  public RestResponse<PurchaseOrderView> closeShort(
      @PathParam("id") UUID id, @NotNull @Valid RejectionRequest.Closing request) {
    return answer(closings.closeShort(id, request.reason()));
  }

  private PurchaseOrder visible(UUID id) {
    PurchaseOrder found = orders.find(id).orElseThrow(Refusal::notFound);
    reach.requireSeeing(found.supplier().id(), found.supplier().territory(), found.campaignId());
    return found;
  }

  private static RestResponse<PurchaseOrderView> answer(PurchaseOrder order) {
    return Answers.ok(order.version(), PurchaseOrderView.of(order));
  }
}
