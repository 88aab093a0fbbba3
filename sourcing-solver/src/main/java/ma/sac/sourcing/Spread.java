package ma.sac.sourcing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How a plan divides its money, what stands counted in; shares are percent.
 *
 * @param able producers that offer something that is needed, or have orders that stand
 * @param served those of them that get anything
 * @param smallest share of all that are able, so 0 when one gets nothing
 */
public record Spread(int able, int served, double smallest, double largest, double womenLed) {

  public static Spread of(SourcingProblem problem, Iterable<SourcingResult.Purchase> purchases) {
    Map<UUID, SourcingProblem.Offer> offers = new HashMap<>();
    Set<UUID> able = new HashSet<>();
    for (SourcingProblem.Offer offer : problem.offers()) {
      offers.put(offer.id(), offer);
      able.add(offer.producer());
    }
    Map<UUID, BigDecimal> amounts = new HashMap<>();
    for (SourcingProblem.Producer producer : problem.producers()) {
      if (producer.standing().signum() > 0) {
        able.add(producer.id());
        amounts.put(producer.id(), producer.standing());
      }
    }
    for (SourcingResult.Purchase purchase : purchases) {
      SourcingProblem.Offer offer = offers.get(purchase.offer());
      amounts.merge(
          offer.producer(),
          offer.unitPrice().multiply(BigDecimal.valueOf(purchase.units())),
          BigDecimal::add);
    }
    return of(problem, able, amounts);
  }

  private static Spread of(SourcingProblem problem, Set<UUID> able, Map<UUID, BigDecimal> amounts) {
    double total = amounts.values().stream().mapToDouble(BigDecimal::doubleValue).sum();
    if (total == 0) {
      return new Spread(able.size(), 0, 0, 0, 0);
    }
    double smallest = 100;
    double largest = 0;
    double womenLed = 0;
    for (SourcingProblem.Producer producer : problem.producers()) {
      double share =
          100 * amounts.getOrDefault(producer.id(), BigDecimal.ZERO).doubleValue() / total;
      if (able.contains(producer.id())) {
        smallest = Math.min(smallest, share);
        largest = Math.max(largest, share);
        womenLed += producer.womenLed() ? share : 0;
      }
    }
    return new Spread(able.size(), amounts.size(), smallest, largest, womenLed);
  }
}
