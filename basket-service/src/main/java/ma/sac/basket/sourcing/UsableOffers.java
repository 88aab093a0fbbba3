package ma.sac.basket.sourcing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ma.sac.basket.LocalDay;
import ma.sac.basket.basketmodel.BasketModel;
import ma.sac.basket.campaigns.KnownCampaign;
import ma.sac.basket.supply.KnownOffer;
import ma.sac.basket.supply.KnownSupply;
import ma.sac.kit.security.Territories;

/** Tells which offers a campaign may use for a delivery day, and of each other one why not. */
@ApplicationScoped
class UsableOffers {
  record Sorted(List<KnownOffer> usable, List<SourcingSolution.Explanation> leftOut) {}

  private final KnownSupply supply;
  private final Territories territories;

  UsableOffers(KnownSupply supply, Territories territories) {
    this.supply = supply;
    this.territories = territories;
  }

  Sorted of(KnownCampaign campaign, BasketModel model, SourcingPlan plan) {
    Set<String> categories = new TreeSet<>();
    for (BasketModel.Component component : model.components()) {
      categories.add(component.category());
      categories.addAll(component.substitutes());
    }
    List<KnownOffer> usable = new ArrayList<>();
    List<SourcingSolution.Explanation> leftOut = new ArrayList<>();
    for (KnownOffer offer : supply.offersOf(categories)) {
      Optional<String> reason = whyNot(offer, campaign, plan);
      if (reason.isEmpty()) {
        usable.add(offer);
      } else {
        leftOut.add(
            new SourcingSolution.Explanation(offer.cooperativeId(), offer.offerId(), reason.get()));
      }
    }
    return new Sorted(usable, leftOut);
  }

  private Optional<String> whyNot(KnownOffer offer, KnownCampaign campaign, SourcingPlan plan) {
    LocalDate deliveryDate = plan.deliveryDate();
    String reason = null;
    if (!offer.cooperativeStatus().equals("VERIFIED")) {
      reason = "the cooperative is " + offer.cooperativeStatus();
    } else if (!offer.rural()) {
      reason = "the cooperative is not rural";
    } else if (!offer.status().equals("PUBLISHED")) {
      reason = "the offer is " + offer.status();
    } else if (!offer.productActive()) {
      reason = "the product is no longer sold";
    } else if (campaign.sourceTerritories().stream()
        .noneMatch(source -> territories.contains(source, offer.cooperativeTerritory()))) {
      reason = "outside the campaign's source territories";
    } else if (deliveryDate.isBefore(offer.windowFrom())
        || deliveryDate.isAfter(offer.windowTo())) {
      reason = "its window does not include the delivery day";
    } else if (LocalDay.today().plusDays(offer.leadTimeDays()).isAfter(deliveryDate)) {
      reason = "its lead time is too long for the delivery day";
    } else if (plan.wish().spoils(deliveryDate, offer.shelfLifeDays())) {
      reason = "it does not keep long enough after the hand-over day";
    }
    return Optional.ofNullable(reason);
  }
}
