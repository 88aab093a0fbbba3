package ma.sac.beneficiary.notices;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import ma.sac.beneficiary.Roles;
import ma.sac.kit.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/handover-rolls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
class HandoverRollResource {
  private final ReadHandoverRoll rolls;

  HandoverRollResource(ReadHandoverRoll rolls) {
    this.rolls = rolls;
  }

  @GET
  @RolesAllowed(Roles.FIELD_AGENT)
  @Operation(
      operationId = "getHandoverRoll",
      summary = "Fetch the roll of a site's day",
      description =
          "For the agent of that site: initials and the last three of the national id of who is expected, or `witness`; no more. Keep it encrypted on the device. Each family is on record.")
  public RestResponse<Page<RollEntry>> roll(
      @QueryParam("siteId") @NotNull UUID siteId,
      @QueryParam("day") @NotNull LocalDate day,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("500") @Min(1) @Max(500) int limit) {
    return RestResponse.ResponseBuilder.ok(rolls.read(siteId, day, after, limit))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
