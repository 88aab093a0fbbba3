package ma.sac.basket.provenance;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import ma.sac.basket.campaigns.KnownCampaign;
import ma.sac.basket.campaigns.KnownCampaigns;
import ma.sac.basket.labels.LabelSigner;
import ma.sac.kit.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/public/baskets/{code}")
@Tag(name = "Public", description = "For everyone, without a token")
class PublicBasketResource {
  private static final String TAKEN_APART = "DISASSEMBLED";

  private final LabelSigner signer;
  private final BasketOrigins origins;
  private final KnownCampaigns campaigns;
  private final RequestRate rate;

  PublicBasketResource(
      LabelSigner signer, BasketOrigins origins, KnownCampaigns campaigns, RequestRate rate) {
    this.signer = signer;
    this.origins = origins;
    this.campaigns = campaigns;
    this.rate = rate;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(
      operationId = "getPublicBasket",
      summary = "What is in the basket of this label",
      description =
          "Use it by scanning a label: products, cooperatives, communes, best-before. Only the label's signed code opens it. A browser gets a page in French and Arabic; 429 when one address asks too often.")
  public PublicBasket json(String code) {
    rate.count();
    BasketProvenance basket =
        signer
            .serialOf(code)
            .flatMap(origins::of)
            .filter(found -> !found.status().equals(TAKEN_APART))
            .orElseThrow(Refusal::notFound);
    Optional<KnownCampaign> campaign = campaigns.find(basket.campaignId());
    return new PublicBasket(
        basket.serial(),
        campaign.map(KnownCampaign::nameFr).orElse(null),
        campaign.map(KnownCampaign::nameAr).orElse(null),
        basket.bestBefore(),
        basket.recalled(),
        basket.components().stream().map(PublicBasket.Product::of).toList());
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @PermitAll
  @Operation(hidden = true)
  public String page(String code) {
    return PublicBasketPage.of(json(code));
  }
}
