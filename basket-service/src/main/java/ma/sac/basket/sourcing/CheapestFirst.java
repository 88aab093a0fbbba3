package ma.sac.basket.sourcing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.sac.basket.basketmodel.BasketModel;
import ma.sac.basket.supply.KnownOffer;

/**
 * Covers each component from the cheapest usable offers of its category, in whole lots and at least
 * the minimum order; what is then still missing from its substitutes, as far as these are not
 * needed themselves. The same offers give the same plan.
 */
final class CheapestFirst {
  private final List<BasketModel.Component> components;
  private final List<KnownOffer> usable;
  private final Map<String, Integer> fixedUnits;

  /**
   * @param usable offers that may be used, cheapest first
   * @param fixedUnits units of each component that standing orders already bring
   */
  CheapestFirst(
      List<BasketModel.Component> components,
      List<KnownOffer> usable,
      Map<String, Integer> fixedUnits) {
    this.components = components;
    this.usable = usable;
    this.fixedUnits = fixedUnits;
  }

  SourcingSolution solve(int baskets) {
    SourcingSolution solution = cover(baskets);
    return solution.isComplete()
        ? solution
        : new SourcingSolution(
            solution.lines(),
            solution.shortfalls(),
            solution.explanations(),
            largestBelow(baskets));
  }

  private int largestBelow(int baskets) {
    int feasible = 0;
    int infeasible = baskets;
    while (infeasible - feasible > 1) {
      int middle = feasible + (infeasible - feasible) / 2;
      if (cover(middle).isComplete()) {
        feasible = middle;
      } else {
        infeasible = middle;
      }
    }
    return feasible;
  }

  private SourcingSolution cover(int baskets) {
    Map<UUID, Integer> left = new HashMap<>();
    usable.forEach(offer -> left.put(offer.offerId(), offer.quantityLeft()));
    Map<String, Integer> missing = new LinkedHashMap<>();
    List<SourcingLine> lines = new ArrayList<>();
    Map<UUID, String> skipped = new HashMap<>();
    for (BasketModel.Component component : components) {
      int need = baskets * component.quantity() - fixedUnits.getOrDefault(component.category(), 0);
      missing.put(
          component.category(), take(component, component.category(), need, left, lines, skipped));
    }
    for (BasketModel.Component component : components) {
      for (String substitute : component.substitutes()) {
        missing.computeIfPresent(
            component.category(),
            (category, units) -> take(component, substitute, units, left, lines, skipped));
      }
    }
    List<SourcingSolution.Shortfall> shortfalls =
        missing.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(entry -> new SourcingSolution.Shortfall(entry.getKey(), entry.getValue()))
            .toList();
    return new SourcingSolution(lines, shortfalls, unused(lines, skipped), null);
  }

  private int take(
      BasketModel.Component component,
      String category,
      int need,
      Map<UUID, Integer> left,
      List<SourcingLine> lines,
      Map<UUID, String> skipped) {
    int missing = Math.max(need, 0);
    for (KnownOffer offer : usable) {
      boolean fits =
          offer.category().equals(category) && offer.kind().equals(component.kind().name());
      if (missing > 0 && fits) {
        int quantity = quantityOf(offer, missing, left.get(offer.offerId()));
        if (quantity > 0) {
          left.merge(offer.offerId(), -quantity, Integer::sum);
          lines.add(line(component, offer, quantity));
          missing = Math.max(0, missing - quantity);
        } else {
          skipped.put(offer.offerId(), "what is left is less than its minimum order or one lot");
        }
      }
    }
    return missing;
  }

  /** Whole lots, not below the minimum order, not above what is left; 0 when that is impossible. */
  private static int quantityOf(KnownOffer offer, int missing, int left) {
    int lot = Math.max(1, offer.lotSize());
    int sellable = left - Math.floorMod(left, lot);
    int wanted = wholeLots(Math.max(missing, offer.minimumOrder()), lot);
    int quantity = Math.min(sellable, wanted);
    return quantity >= offer.minimumOrder() ? Math.max(quantity, 0) : 0;
  }

  private static int wholeLots(int units, int lot) {
    return (units + lot - 1) / lot * lot;
  }

  private static SourcingLine line(
      BasketModel.Component component, KnownOffer offer, int quantity) {
    return new SourcingLine(
        offer.cooperativeId(),
        offer.offerId(),
        component.category(),
        offer.category(),
        quantity,
        offer.unitPrice(),
        null,
        null,
        null);
  }

  private List<SourcingSolution.Explanation> unused(
      List<SourcingLine> lines, Map<UUID, String> skipped) {
    Set<UUID> used = new HashSet<>();
    lines.forEach(line -> used.add(line.offerId()));
    return usable.stream()
        .filter(offer -> !used.contains(offer.offerId()))
        .map(
            offer ->
                new SourcingSolution.Explanation(
                    offer.cooperativeId(),
                    offer.offerId(),
                    skipped.getOrDefault(offer.offerId(), "cheaper offers cover the need")))
        .toList();
  }
}
