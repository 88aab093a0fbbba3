package ma.sac.sourcing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts a plan again in whole units and exact money, without the solver. */
final class Rules {
  private Rules() {}

  static List<String> broken(SourcingProblem problem, SourcingResult found) {
    List<String> broken = new ArrayList<>();
    Map<UUID, Integer> ofOffer = new HashMap<>();
    Map<String, Integer> ofNeed = new HashMap<>();
    for (SourcingResult.Purchase purchase : found.purchases()) {
      ofOffer.merge(purchase.offer(), purchase.units(), Integer::sum);
      ofNeed.merge(purchase.component(), purchase.units(), Integer::sum);
    }
    BigDecimal cost = BigDecimal.ZERO;
    for (SourcingProblem.Offer offer : problem.offers()) {
      int units = ofOffer.getOrDefault(offer.id(), 0);
      cost = cost.add(offer.unitPrice().multiply(BigDecimal.valueOf(units)));
      if (units > offer.available()) {
        broken.add(offer.id() + " oversold");
      }
      if (units > 0 && units < offer.minimumOrder()) {
        broken.add(offer.id() + " below its minimum order");
      }
      if (units % offer.lotSize() != 0) {
        broken.add(offer.id() + " not in whole lots");
      }
    }
    for (SourcingProblem.Need need : problem.needs()) {
      int missing =
          found.shortages().stream()
              .filter(s -> s.component().equals(need.category()))
              .mapToInt(SourcingResult.Shortage::missing)
              .sum();
      if (ofNeed.getOrDefault(need.category(), 0) + missing < need.units(problem.baskets())) {
        broken.add(need.category() + " not covered");
      }
    }
    if (cost.compareTo(found.amount()) != 0) {
      broken.add("costs " + cost + ", not " + found.amount());
    }
    return broken;
  }
}
