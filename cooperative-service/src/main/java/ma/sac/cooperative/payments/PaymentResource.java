package ma.sac.cooperative.payments;

import static ma.sac.cooperative.Roles.AUDITOR;
import static ma.sac.cooperative.Roles.COOPERATIVE;
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
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import ma.sac.cooperative.web.Answers;
import ma.sac.cooperative.web.Reach;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/payments")
@Tag(name = "Payments")
@RolesAllowed(FINANCE_OFFICER)
class PaymentResource {
  private final Payments payments;
  private final PayCooperative paying;
  private final Reach reach;

  PaymentResource(Payments payments, PayCooperative paying, Reach reach) {
    this.payments = payments;
    this.paying = paying;
    this.reach = reach;
  }

  @POST
  @ResponseStatus(201)
  @Idempotent
  @Operation(
      operationId = "proposePayment",
      summary = "Propose a payment",
      description =
          "An advance before goods, a balance against accepted goods, or a credit that comes back. An invoice is proposed once an order and kind.")
  public RestResponse<PaymentView> propose(@NotNull @Valid PaymentRequest request) {
    Payment made = paying.propose(request);
    return Answers.created("payments", made.id(), made.version(), PaymentView.of(made));
  }

  @GET
  @RolesAllowed({FINANCE_OFFICER, PROGRAMME_MANAGER, AUDITOR, COOPERATIVE})
  @Operation(
      operationId = "listPayments",
      summary = "List payments",
      description = "To follow what is proposed, approved and paid; a cooperative sees its own.")
  public Page<PaymentView> list(
      @QueryParam("orderId") UUID orderId,
      @QueryParam("campaignId") UUID campaignId,
      @QueryParam("status") PaymentStatus status,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    List<Payment> rows =
        payments.page(orderId, campaignId, status, reach::narrow, Cursor.id(after), limit);
    return Page.of(rows, limit, row -> List.of(row.id().toString()), PaymentView::of);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({FINANCE_OFFICER, PROGRAMME_MANAGER, AUDITOR, COOPERATIVE})
  @Operation(
      operationId = "getPayment",
      summary = "Read a payment",
      description = "How far it is, and the bank's reference once it is paid.")
  public RestResponse<PaymentView> get(@PathParam("id") UUID id) {
    Payment found = payments.find(id).orElseThrow(Refusal::notFound);
    reach.requireSeeing(found.cooperativeId(), "", found.campaignId());
    return answer(found);
  }

  @POST
  @Path("/{id}/approval")
  @Idempotent
  @Operation(
      operationId = "approvePayment",
      summary = "Approve a payment",
      description = "Says that it may be paid; another person pays it.")
  public RestResponse<PaymentView> approve(@PathParam("id") UUID id) {
    return answer(paying.approve(id));
  }

  @POST
  @Path("/{id}/execution")
  @Idempotent
  @Operation(
      operationId = "executePayment",
      summary = "Pay an approved payment",
      description =
          "Records the bank's transfer; by another person than who approved. Refused beyond accepted goods and approved advances, and beyond what partners paid in.")
  public RestResponse<PaymentView> execute(
      @PathParam("id") UUID id, @NotNull @Valid PaymentRequest.Execution request) {
    return answer(paying.execute(id, request));
  }

  @POST
  @Path("/{id}/refusal")
  @Idempotent
  @Operation(
      operationId = "refusePayment",
      summary = "Refuse a payment",
      description = "When it must not be paid; only before it is.")
  public RestResponse<PaymentView> refuse(
      @PathParam("id") UUID id, @NotNull @Valid PaymentRequest.RefusedBecause request) {
    return answer(paying.refuse(id, request.reason()));
  }

  private static RestResponse<PaymentView> answer(Payment payment) {
    return Answers.ok(payment.version(), PaymentView.of(payment));
  }
}
