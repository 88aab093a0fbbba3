package ma.sac.distribution.impact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import ma.sac.distribution.Reach;
import ma.sac.distribution.Roles;
import ma.sac.distribution.stock.Serial;
import ma.sac.kit.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/baskets")
@Tag(name = "impact")
class JourneyResource {
  private final Journeys journeys;
  private final Reach reach;

  JourneyResource(Journeys journeys, Reach reach) {
    this.journeys = journeys;
    this.reach = reach;
  }

  @GET
  @Path("/{serial}/journey")
  @RolesAllowed({
    Roles.PROGRAMME_MANAGER,
    Roles.LOGISTICS_COORDINATOR,
    Roles.WAREHOUSE_AGENT,
    Roles.AUDITOR,
    Roles.PARTNER
  })
  @Operation(
      operationId = "getBasketJourney",
      summary = "Follow a basket",
      description =
          "From its lots and their cooperatives, through each change of custody, to its hand-over; in one call.")
  public JourneyView get(@PathParam("serial") String serial) {
    return journeys
        .of(Serial.parse(serial))
        .filter(journey -> reach.coversCampaign(journey.campaignId()))
        .orElseThrow(Refusal::notFound);
  }
}
