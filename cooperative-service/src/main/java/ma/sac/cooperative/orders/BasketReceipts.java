package ma.sac.cooperative.orders;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one thing that is asked of basket-service. */
@RegisterRestClient(configKey = "basket-service")
@OidcClientFilter
interface BasketReceipts {

  /** Idempotent: nothing can be received against the order after it. */
  @POST
  @Path("/order-receipts/{orderId}/closing")
  Closed close(
      @PathParam("orderId") UUID orderId,
      @HeaderParam("Idempotency-Key") String key,
      @HeaderParam(Caller.ACTING_FOR) String person);

  record Closed(UUID orderId, boolean closed, List<Line> lines) {}

  record Line(UUID lineId, long accepted) {}
}
