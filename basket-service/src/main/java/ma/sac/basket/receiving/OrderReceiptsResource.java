package ma.sac.basket.receiving;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import ma.sac.basket.Roles;
import ma.sac.basket.Visible;
import ma.sac.basket.supply.KnownOrder;
import ma.sac.basket.supply.KnownOrders;
import ma.sac.kit.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/order-receipts")
@Tag(name = "Receiving")
@Produces(MediaType.APPLICATION_JSON)
class OrderReceiptsResource {
  private final CloseOrderReceipts close;
  private final KnownOrders orders;
  private final Visible visible;

  OrderReceiptsResource(CloseOrderReceipts close, KnownOrders orders, Visible visible) {
    this.close = close;
    this.orders = orders;
    this.visible = visible;
  }

  /**
   * Naturally idempotent, and each repeat answers the whole body: the caller may have lost the
   * first answer together with itself.
   */
  @POST
  @Path("/{orderId}/closing")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.SERVICE)
  @Operation(
      operationId = "closeOrderReceipts",
      summary = "Close an order's receipts",
      description =
          "Use it before an order is cancelled or closed short: it tells what was accepted, and nothing can be received after. Repeats, under any key, answer the same; an order not heard of here is closed as well.")
  public OrderReceiptsView close(UUID orderId) {
    return close.close(orderId);
  }

  @GET
  @Path("/{orderId}")
  @RolesAllowed({Roles.SERVICE, Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
  @Operation(
      operationId = "getOrderReceipts",
      summary = "What was accepted for an order",
      description = "Use it to see the sum of an order's receipts, and whether they are closed.")
  public OrderReceiptsView get(UUID orderId) {
    KnownOrder order = orders.find(orderId).orElseThrow(Refusal::notFound);
    visible.campaign(order.campaignId());
    return close.soFar(orderId);
  }
}
