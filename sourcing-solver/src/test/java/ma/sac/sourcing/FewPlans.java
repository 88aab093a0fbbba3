package ma.sac.sourcing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Problems so small that all plans can be tried. */
final class FewPlans {
  private FewPlans() {}

  static SourcingProblem of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<SourcingProblem.Offer> offers = new ArrayList<>();
    List<SourcingProblem.Producer> producers = new ArrayList<>();
    int available = 0;
    for (int i = 0; i < 4; i++) {
      int lot = 1 + random.nextInt(6);
      int lots = 2 + random.nextInt(6);
      producers.add(new SourcingProblem.Producer(new UUID(1, i), false, false, 0, BigDecimal.ZERO));
      offers.add(
          new SourcingProblem.Offer(
              new UUID(2, i),
              new UUID(1, i),
              "grain",
              "CONTENT",
              BigDecimal.valueOf(100 + random.nextInt(900), 2),
              lots * lot + random.nextInt(lot),
              1 + random.nextInt(lots * lot),
              lot));
      available += lots * lot;
    }
    int wanted = 1 + random.nextInt(available * 2 / 3);
    return new SourcingProblem(
        wanted,
        List.of(new SourcingProblem.Need("grain", "CONTENT", 1, 0, List.of())),
        offers,
        producers,
        null,
        Aims.CHEAPEST);
  }

  /** MAD. */
  static double cheapest(SourcingProblem problem) {
    return cheapest(problem, 0, problem.baskets());
  }

  private static double cheapest(SourcingProblem problem, int at, int missing) {
    if (at == problem.offers().size()) {
      return missing <= 0 ? 0 : Double.POSITIVE_INFINITY;
    }
    SourcingProblem.Offer offer = problem.offers().get(at);
    double best = cheapest(problem, at + 1, missing);
    for (int units = offer.lotSize(); units <= offer.available(); units += offer.lotSize()) {
      if (units >= offer.minimumOrder()) {
        double cost = units * offer.unitPrice().doubleValue();
        best = Math.min(best, cost + cheapest(problem, at + 1, missing - units));
      }
    }
    return best;
  }
}
