package ma.sac.distribution.impact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import ma.sac.distribution.Reach;
import ma.sac.distribution.Roles;
import ma.sac.distribution.stock.Serial;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/lots")
@Tag(name = "impact")
class LotResource {
  private final LotEnrolments enrolments;
  private final Reach reach;

  LotResource(LotEnrolments enrolments, Reach reach) {
    this.enrolments = enrolments;
    this.reach = reach;
  }

  @GET
  @Path("/{id}/enrolments")
  @RolesAllowed({
    Roles.DATA_PROTECTION_OFFICER,
    Roles.LOGISTICS_COORDINATOR,
    Roles.PROGRAMME_MANAGER
  })
  @Operation(
      operationId = "listLotEnrolments",
      summary = "List who got a lot",
      description =
          "When a lot is in doubt: the enrolments that were given a basket with it, as ids; the registry knows the families.")
  public Page<LotEnrolments.Reached> list(
      @PathParam("id") UUID id,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    if (enrolments.campaigns(id).stream().noneMatch(reach::coversCampaign)) {
      throw Refusal.notFound();
    }
    Serial from =
        Cursor.decode(after, 1)
            .flatMap(parts -> Serial.read(parts.get(0)))
            .orElse(new Serial(-1, -1));
    return Page.of(
        enrolments.list(id, from, limit + 1),
        limit,
        reached -> List.of(reached.serial()),
        reached -> reached);
  }
}
