package ma.sac.distribution.partners;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import ma.sac.distribution.Answers;
import ma.sac.distribution.Roles;
import ma.sac.distribution.campaigns.CampaignsInReach;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/campaigns")
@Tag(name = "partners")
class CampaignPledgeResource {
  private final KeepPledge keepPledge;
  private final CampaignsInReach inReach;
  private final Caller caller;

  CampaignPledgeResource(KeepPledge keepPledge, CampaignsInReach inReach, Caller caller) {
    this.keepPledge = keepPledge;
    this.inReach = inReach;
    this.caller = caller;
  }

  @POST
  @ResponseStatus(201)
  @Path("{id}/pledges")
  @Idempotent
  @RolesAllowed(Roles.PROGRAMME_MANAGER)
  @Operation(
      operationId = "recordPledge",
      summary = "Record a pledge",
      description = "When a partner promises funding, goods, transport, premises or people.")
  public RestResponse<PledgeView> promise(
      @PathParam("id") UUID campaign, @NotNull @Valid PledgeRequest request) {
    inReach.requireSteered(campaign);
    PledgeView view = PledgeView.of(keepPledge.promise(campaign, request, caller.person()));
    return Answers.created(view, "/pledges/" + view.id());
  }
}
