package ma.sac.distribution.campaigns;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one operation of cooperative-service that is called: may this budget go down? */
@RegisterRestClient(configKey = "cooperative-service")
interface CooperativeBudgets {
  record Reduction(long revision, BigDecimal authorisedAmount) {}

  @POST
  @Path("/campaign-budgets/{campaignId}/reductions")
  @Consumes(MediaType.APPLICATION_JSON)
  void reduce(
      @PathParam("campaignId") UUID campaignId,
      @HeaderParam("Authorization") String authorization,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @HeaderParam("SAC-Acting-For") String actingFor,
      Reduction reduction);
}
