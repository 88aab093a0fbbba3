package ma.sac.distribution.stock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import ma.sac.distribution.Reach;
import ma.sac.distribution.Roles;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/basket-stock")
@Tag(name = "stock", description = "Where the released baskets are")
class BasketStockResource {
  private final BasketStock stock;
  private final Reach reach;
  private final Caller caller;

  BasketStockResource(BasketStock stock, Reach reach, Caller caller) {
    this.stock = stock;
    this.reach = reach;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({
    Roles.LOGISTICS_COORDINATOR,
    Roles.PROGRAMME_MANAGER,
    Roles.WAREHOUSE_AGENT,
    Roles.FIELD_AGENT,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "countBasketStock",
      summary = "Count baskets by place",
      description =
          "To see how many baskets of a campaign are in each warehouse, under way, at each site or gone. A warehouse agent sees its own warehouses, a field agent its own sites.")
  public Page<BasketStock.Count> count(
      @QueryParam("campaignId") @NotNull UUID campaignId,
      @QueryParam("siteId") UUID siteId,
      @QueryParam("warehouseId") UUID warehouseId) {
    if (!reach.coversCampaign(campaignId)) {
      throw Refusal.notFound();
    }
    List<BasketStock.Count> counts = stock.count(campaignId, siteId, warehouseId);
    return new Page<>(counts.stream().filter(this::isVisible).toList(), null);
  }

  private boolean isVisible(BasketStock.Count count) {
    boolean everywhere =
        caller.has(Roles.LOGISTICS_COORDINATOR)
            || caller.has(Roles.PROGRAMME_MANAGER)
            || caller.has(Roles.AUDITOR);
    boolean ownSite =
        caller.has(Roles.FIELD_AGENT)
            && count.siteId() != null
            && caller.coversSite(count.siteId());
    boolean ownWarehouse =
        caller.has(Roles.WAREHOUSE_AGENT)
            && count.warehouseId() != null
            && caller.coversWarehouse(count.warehouseId());
    return everywhere || ownSite || ownWarehouse;
  }
}
