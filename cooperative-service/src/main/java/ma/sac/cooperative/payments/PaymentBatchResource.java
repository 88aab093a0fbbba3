package ma.sac.cooperative.payments;

import static ma.sac.cooperative.Roles.AUDITOR;
import static ma.sac.cooperative.Roles.FINANCE_OFFICER;
import static ma.sac.cooperative.Roles.PROGRAMME_MANAGER;

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
import jakarta.ws.rs.core.MediaType;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/payment-batches")
@Tag(name = "Payments")
@RolesAllowed(FINANCE_OFFICER)
class PaymentBatchResource {
  private final PaymentBatches batches;
  private final BatchPayments batching;
  private final Reach reach;

  PaymentBatchResource(PaymentBatches batches, BatchPayments batching, Reach reach) {
    this.batches = batches;
    this.batching = batching;
    this.reach = reach;
  }

  @POST
  @ResponseStatus(201)
  @Idempotent
  @Operation(
      operationId = "openPaymentBatch",
      summary = "Put approved payments together for the bank",
      description =
          "Use it to pay many cooperatives with one file, by another person than who approved. Until the batch is executed or cancelled, its payments are not paid or refused one by one.")
  public RestResponse<PaymentBatchView> open(@NotNull @Valid PaymentBatchRequest request) {
    PaymentBatch made = batching.open(request);
    return Answers.created("payment-batches", made.id(), made.version(), PaymentBatchView.of(made));
  }

  @GET
  @RolesAllowed({FINANCE_OFFICER, PROGRAMME_MANAGER, AUDITOR})
  @Operation(
      operationId = "listPaymentBatches",
      summary = "List batches of payments",
      description = "Use it to find what waits at the bank.")
  public Page<PaymentBatchView> list(
      @QueryParam("campaignId") UUID campaignId,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    List<PaymentBatch> rows = batches.page(campaignId, reach::narrow, Cursor.id(after), limit);
    return Page.of(rows, limit, row -> List.of(row.id().toString()), PaymentBatchView::of);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({FINANCE_OFFICER, PROGRAMME_MANAGER, AUDITOR})
  @Operation(
      operationId = "getPaymentBatch",
      summary = "Read a batch of payments",
      description = "Use it to see whether the bank has paid it, and which payments are in it.")
  public RestResponse<PaymentBatchView> get(@PathParam("id") UUID id) {
    PaymentBatch found = batches.find(id).orElseThrow(Refusal::notFound);
    reach.requireCampaign(found.campaignId());
    return answer(found);
  }

  @GET
  @Path("/{id}/transfer-file")
  @Produces(MediaType.APPLICATION_XML)
  @Operation(
      operationId = "downloadTransferFile",
      summary = "The bank's file for a batch",
      description =
          "Use it to hand the transfers to the bank: ISO 20022 pain.001.001.09, accounts by their RIB, amounts in MAD. Account numbers are in clear in it; each download is audited.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_XML,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public RestResponse<byte[]> file(@PathParam("id") UUID id) {
    return RestResponse.ResponseBuilder.ok(batching.transferFile(id))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"transfers-" + id + ".xml\"")
        .build();
  }

  @POST
  @Path("/{id}/execution")
  @Idempotent
  @Operation(
      operationId = "executePaymentBatch",
      summary = "Record that the bank paid a batch",
      description =
          "Use it once the bank has executed the file: all its payments are PAID, or none when one is not covered any more.")
  public RestResponse<PaymentBatchView> execute(
      @PathParam("id") UUID id, @NotNull @Valid PaymentRequest.Execution request) {
    return answer(batching.execute(id, request));
  }

  @POST
  @Path("/{id}/cancellation")
  @Idempotent
  @Operation(
      operationId = "cancelPaymentBatch",
      summary = "Give up a batch that the bank did not pay",
      description = "Use it to free its payments, to be paid otherwise or refused.")
  public RestResponse<PaymentBatchView> cancel(@PathParam("id") UUID id) {
    return answer(batching.cancel(id));
  }

  private static RestResponse<PaymentBatchView> answer(PaymentBatch batch) {
    return Answers.ok(batch.version(), PaymentBatchView.of(batch));
  }
}
