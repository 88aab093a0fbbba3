package ma.sac.cooperative.orders;

import static ma.sac.cooperative.Roles.SERVICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import ma.sac.kit.http.CommonProblem;
import ma.sac.kit.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/purchase-order-batches")
@Tag(name = "Purchase orders")
class BatchResource {
  private final PlaceOrders placing;

  BatchResource(PlaceOrders placing) {
    this.placing = placing;
  }

  // Idempotent by plan and revision, for ever and with its body: a kept key would repeat the status
  // alone.
  @POST
  @RolesAllowed(SERVICE)
  @Operation(
      operationId = "placePurchaseOrders",
      summary = "Place all orders of a sourcing plan's revision",
      description =
          "One call a plan revision, one transaction, a verdict for each order; a repeat gets the first verdicts. 503 while the campaign or its budget is not known here.")
  public BatchView place(
      @HeaderParam("Idempotency-Key") String key, @NotNull @Valid BatchRequest request) {
    if (key == null || key.isBlank()) {
      throw new Refusal(
          CommonProblem.IDEMPOTENCY_KEY_MISSING, "This operation moves goods, money or rights");
    }
    return placing.place(request);
  }
}
