package ma.sac.cooperative.orders;

import jakarta.enterprise.context.ApplicationScoped;
import ma.sac.cooperative.known.KnownCampaign;
import ma.sac.cooperative.known.KnownCampaigns;
import ma.sac.kit.security.Territories;

/** Makes an order's document, with what its reader needs beside the order itself. */
@ApplicationScoped
class PrintOrder {
  private final KnownCampaigns campaigns;
  private final Territories territories;

  PrintOrder(KnownCampaigns campaigns, Territories territories) {
    this.campaigns = campaigns;
    this.territories = territories;
  }

  byte[] pdf(PurchaseOrder order) {
    String campaign =
        campaigns
            .find(order.campaignId())
            .map(KnownCampaign::code)
            .orElseGet(() -> order.campaignId().toString());
    return OrderSheet.pdf(
        order, campaign, territories.find(order.supplier().territory()).orElseThrow());
  }
}
