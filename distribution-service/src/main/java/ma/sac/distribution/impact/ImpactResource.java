package ma.sac.distribution.impact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import ma.sac.distribution.Reach;
import ma.sac.distribution.Roles;
import ma.sac.kit.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/campaigns")
@Tag(name = "impact", description = "What a campaign reached, and where each basket went")
class ImpactResource {
  private static final String SUPPORT =
      "`support` counts the ODCO's support actions by kind and cause. Of the campaign are those that one of its orders was the cause of, on whatever day and in no other campaign; and those without an order that were opened on a day of its period (in Morocco) for a cooperative engaged in it, so in each campaign that the cooperative then supplies. `closed` are those of them that have ended, without an order by the period's last day.";

  private final ImpactReport report;
  private final Reach reach;

  ImpactResource(ImpactReport report, Reach reach) {
    this.report = report;
    this.reach = reach;
  }

  @GET
  @Path("/{id}/impact")
  @RolesAllowed({
    Roles.PROGRAMME_MANAGER,
    Roles.PARTNER,
    Roles.AUDITOR,
    Roles.FINANCE_OFFICER,
    Roles.LOGISTICS_COORDINATOR
  })
  @Operation(
      operationId = "getCampaignImpact",
      summary = "Read a campaign's impact",
      description =
          "Baskets, households, people, cooperatives, weight and money in one call, by territory and by cooperative; `asOf` says when each source was last heard. "
              + SUPPORT)
  public ImpactView get(@PathParam("id") UUID id) {
    if (!reach.coversCampaign(id)) {
      throw Refusal.notFound();
    }
    return report.of(id);
  }
}
