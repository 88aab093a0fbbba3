package ma.sac.cooperative.settlements;

import static ma.sac.cooperative.Roles.AUDITOR;
import static ma.sac.cooperative.Roles.COOPERATIVE;
import static ma.sac.cooperative.Roles.FINANCE_OFFICER;
import static ma.sac.cooperative.Roles.ODCO_OFFICER;
import static ma.sac.cooperative.Roles.PROGRAMME_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cooperatives/{id}/settlement")
@Tag(name = "Payments")
class SettlementResource {
  private final DrawUpSettlement drawUp;

  SettlementResource(DrawUpSettlement drawUp) {
    this.drawUp = drawUp;
  }

  @GET
  @RolesAllowed({FINANCE_OFFICER, PROGRAMME_MANAGER, AUDITOR, ODCO_OFFICER, COOPERATIVE})
  @Operation(
      operationId = "getSettlement",
      summary = "A cooperative's statement for a campaign",
      description =
          "Use it to show a treasurer what was ordered, accepted, advanced, paid and is owed, order by order with receipts, credit notes and payments, and how long payment took. A cooperative sees its own. Empty when nothing was ordered.")
  public SettlementView get(
      @PathParam("id") UUID id, @QueryParam("campaignId") @NotNull UUID campaignId) {
    return drawUp.of(id, campaignId);
  }
}
