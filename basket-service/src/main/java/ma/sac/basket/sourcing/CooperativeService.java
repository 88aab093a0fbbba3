package ma.sac.basket.sourcing;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The operation of cooperative-service that is called from here. */
@RegisterRestClient(configKey = "cooperative-service")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface CooperativeService {
  /** One transaction over there; repeated for the same plan and revision it answers the same. */
  @POST
  @Path("/purchase-order-batches")
  Response place(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
      @HeaderParam("Idempotency-Key") String key,
      @HeaderParam(Caller.ACTING_FOR) String person,
      PurchaseOrderBatch batch);
}
