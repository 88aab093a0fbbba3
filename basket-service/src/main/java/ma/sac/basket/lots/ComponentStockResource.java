package ma.sac.basket.lots;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import ma.sac.basket.Roles;
import ma.sac.basket.Visible;
import ma.sac.kit.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/component-stock")
@Tag(name = "Lots")
@Produces(MediaType.APPLICATION_JSON)
class ComponentStockResource {
  private final ShownLots shown;
  private final Visible visible;

  ComponentStockResource(ShownLots shown, Visible visible) {
    this.shown = shown;
    this.visible = visible;
  }

  @GET
  @RolesAllowed({
    Roles.PROGRAMME_MANAGER,
    Roles.LOGISTICS_COORDINATOR,
    Roles.WAREHOUSE_AGENT,
    Roles.AUDITOR,
    Roles.SERVICE
  })
  @Operation(
      operationId = "getComponentStock",
      summary = "Component stock of a campaign",
      description =
          "Use it before planning an assembly run: units of each category in quarantine, available, blocked, on their way there, in baskets, distributed and lost on the way.")
  public Page<ComponentStock> stock(
      @QueryParam("campaignId") @NotNull UUID campaignId,
      @QueryParam("warehouseId") UUID warehouseId) {
    if (warehouseId == null) {
      visible.campaign(campaignId);
      visible.allWarehouses();
    } else {
      visible.stock(campaignId, warehouseId);
    }
    return new Page<>(shown.stock(campaignId, warehouseId), null);
  }
}
