package ma.sac.basket.lots;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import ma.sac.basket.Answers;
import ma.sac.basket.Roles;
import ma.sac.basket.Visible;
import ma.sac.basket.custody.Custody;
import ma.sac.basket.serials.SerialRange;
import ma.sac.basket.supply.Heard;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.http.Page;
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/lots")
@Tag(name = "Lots", description = "Received goods by lot: quarantine, release, recall")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class LotResource {
  private final Lots lots;
  private final LotsInReach inReach;
  private final ShownLots shown;
  private final ReleaseLot release;
  private final RecallLot recall;
  private final Custody custody;
  private final Heard heard;
  private final Caller caller;
  private final Visible visible;

  LotResource(
      Lots lots,
      LotsInReach inReach,
      ShownLots shown,
      ReleaseLot release,
      RecallLot recall,
      Custody custody,
      Heard heard,
      Caller caller,
      Visible visible) {
    this.lots = lots;
    this.inReach = inReach;
    this.shown = shown;
    this.release = release;
    this.recall = recall;
    this.custody = custody;
    this.heard = heard;
    this.caller = caller;
    this.visible = visible;
  }

  @POST
  @Path("/{id}/release")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.WAREHOUSE_AGENT)
  @Idempotent
  @Operation(
      operationId = "releaseLot",
      summary = "Release a lot for use in baskets",
      description =
          "Use it when the goods were checked, as another person than who received them (403 duties-apart).")
  public RestResponse<LotView> release(UUID id) {
    inReach.find(id);
    return ok(release.release(id, caller.person()));
  }

  @POST
  @Path("/{id}/recall")
  @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.WAREHOUSE_AGENT})
  @Idempotent
  @Operation(
      operationId = "recallLot",
      summary = "Recall a lot",
      description =
          "Use it when goods may be unsafe. What is in stock is blocked, runs that hold it are not released, and everyone is told which baskets hold it, wherever they are.")
  public RestResponse<LotView> recall(UUID id, @Valid @NotNull RecallRequest request) {
    inReach.find(id);
    return ok(recall.recall(id, request.reason(), caller.person()));
  }

  @POST
  @Path("/{id}/recall-lifting")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.WAREHOUSE_AGENT})
  @Idempotent
  @Operation(
      operationId = "liftLotRecall",
      summary = "Lift the recall of a lot",
      description = "Use it when the lot proved safe; what is left of it may be used again.")
  public RestResponse<LotView> lift(UUID id) {
    inReach.find(id);
    return ok(recall.lift(id, caller.person()));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.PROGRAMME_MANAGER,
    Roles.LOGISTICS_COORDINATOR,
    Roles.WAREHOUSE_AGENT,
    Roles.ODCO_OFFICER,
    Roles.FINANCE_OFFICER,
    Roles.AUDITOR,
    Roles.SERVICE
  })
  @Operation(
      operationId = "getLot",
      summary = "Read a lot",
      description =
          "Use it to see a lot's state and where its units are, warehouse by warehouse: an agent sees its own.")
  public RestResponse<LotView> get(UUID id) {
    return ok(inReach.find(id));
  }

  @GET
  @RolesAllowed({
    Roles.PROGRAMME_MANAGER,
    Roles.LOGISTICS_COORDINATOR,
    Roles.WAREHOUSE_AGENT,
    Roles.ODCO_OFFICER,
    Roles.FINANCE_OFFICER,
    Roles.AUDITOR,
    Roles.SERVICE
  })
  @Operation(
      operationId = "listLots",
      summary = "List lots",
      description = "Use it to find the lots of a campaign, by status or category.")
  public Page<LotView> list(
      @QueryParam("campaignId") UUID campaignId,
      @QueryParam("status") Lot.Status status,
      @QueryParam("category") String category,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    visible.listed(campaignId);
    String wanted = status == null ? null : status.name();
    return Page.of(
        shown.page(campaignId, wanted, category, visible.warehouses(), Cursor.id(after), limit),
        limit,
        lot -> List.of(lot.id().toString()),
        lot -> lot);
  }

  @GET
  @Path("/{id}/baskets")
  @RolesAllowed({
    Roles.PROGRAMME_MANAGER,
    Roles.LOGISTICS_COORDINATOR,
    Roles.WAREHOUSE_AGENT,
    Roles.AUDITOR,
    Roles.SERVICE
  })
  @Operation(
      operationId = "getLotBaskets",
      summary = "Which baskets hold this lot",
      description =
          "Use it when a lot is doubted: the serial ranges, and how many were handed over, returned, damaged or lost as far as heard.")
  public LotBasketsView baskets(UUID id) {
    Lot lot = inReach.find(id);
    List<SerialRange> ranges = lots.baskets(id);
    return new LotBasketsView(
        id,
        lot.lotCode(),
        lot.status(),
        ranges.stream().mapToInt(SerialRange::size).sum(),
        ranges,
        custody.places(ranges),
        heard.asOf());
  }

  private RestResponse<LotView> ok(Lot lot) {
    return Answers.ok("/lots/" + lot.id(), lot.version(), shown.get(lot, visible.warehouses()));
  }
}
