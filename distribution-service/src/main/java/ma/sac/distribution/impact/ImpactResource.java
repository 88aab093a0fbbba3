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
          "Baskets, households, people, cooperatives, weight and money in one call, by territory and by cooperative; `asOf` says when each source was last heard.")
  public ImpactView get(@PathParam("id") UUID id) {
    if (!reach.coversCampaign(id)) {
      throw Refusal.notFound();
    }
    return report.of(id);
  }
}
