package ma.sac.basket.provenance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import ma.sac.basket.Roles;
import ma.sac.basket.Visible;
import ma.sac.basket.campaigns.KnownCampaigns;
import ma.sac.basket.serials.Serial;
import ma.sac.kit.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/")
@Tag(name = "Provenance", description = "Where everything in a basket came from")
@Produces(MediaType.APPLICATION_JSON)
class ProvenanceResource {
  private final BasketOrigins baskets;
  private final CampaignOrigins campaigns;
  private final KnownCampaigns known;
  private final Visible visible;

  ProvenanceResource(
      BasketOrigins baskets, CampaignOrigins campaigns, KnownCampaigns known, Visible visible) {
    this.baskets = baskets;
    this.campaigns = campaigns;
    this.known = known;
    this.visible = visible;
  }

  @GET
  @Path("/baskets/{serial}/provenance")
  @RolesAllowed({
    Roles.PROGRAMME_MANAGER,
    Roles.ODCO_OFFICER,
    Roles.FINANCE_OFFICER,
    Roles.LOGISTICS_COORDINATOR,
    Roles.WAREHOUSE_AGENT,
    Roles.FIELD_AGENT,
    Roles.PARTNER,
    Roles.AUDITOR,
    Roles.SERVICE
  })
  @Operation(
      operationId = "getBasketProvenance",
      summary = "A basket back to its cooperatives",
      description =
          "Use it to prove one basket: each component's lot, cooperative, order, price and whether the order is settled; asOf says until when each source was heard.")
  public BasketProvenance basket(String serial) {
    BasketProvenance provenance =
        Serial.parse(serial).flatMap(baskets::of).orElseThrow(Refusal::notFound);
    visible.campaign(provenance.campaignId());
    return provenance;
  }

  @GET
  @Path("/campaigns/{id}/provenance")
  @RolesAllowed({
    Roles.PROGRAMME_MANAGER,
    Roles.ODCO_OFFICER,
    Roles.FINANCE_OFFICER,
    Roles.LOGISTICS_COORDINATOR,
    Roles.WAREHOUSE_AGENT,
    Roles.FIELD_AGENT,
    Roles.PARTNER,
    Roles.AUDITOR,
    Roles.SERVICE
  })
  @Operation(
      operationId = "getCampaignProvenance",
      summary = "A campaign's baskets by cooperative and commune",
      description =
          "Use it to prove a campaign: the share that comes from eligible cooperatives (1.00 is all of it), by cooperative and commune, with weights, amounts and payments.")
  public CampaignProvenance campaign(UUID id) {
    visible.campaign(id);
    known.find(id).orElseThrow(Refusal::notFound);
    return campaigns.of(id);
  }
}
