package ma.sac.sourcing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A problem of any size for measuring: the same for the same numbers, on any machine.
 *
 * @param cooperatives that sell
 * @param components of the basket, each needed once or up to three times
 * @param density share of all pairs of a cooperative and a component for which there is an offer;
 *     each component has at least one
 * @param tightness share of what is offered that is needed; above 1 not all can be covered
 */
public record GeneratedProblem(
    int cooperatives, int components, double density, double tightness, long seed) {
  /** The first programme bought 4,000 baskets from 30. */
  private static final int BASKETS_OF_ONE = 133;

  private static final int[] LOTS = {1, 1, 5, 6, 10, 12, 20, 25};

  /** Prices differ by a half at most, minimum orders take up to a quarter of an offer. */
  public SourcingProblem make(Aims aims) {
    SplittableRandom random = new SplittableRandom(seed);
    List<SourcingProblem.Producer> producers = new ArrayList<>();
    for (int c = 0; c < cooperatives; c++) {
      producers.add(
          new SourcingProblem.Producer(
              new UUID(1, c),
              random.nextInt(10) < 3,
              random.nextInt(10) < 2,
              random.nextInt(3) / 2.0,
              BigDecimal.ZERO));
    }
    List<SourcingProblem.Need> needs = new ArrayList<>();
    List<SourcingProblem.Offer> offers = new ArrayList<>();
    for (int k = 0; k < components; k++) {
      SourcingProblem.Need need =
          new SourcingProblem.Need(
              "component-" + k, "CONTENT", 1 + random.nextInt(3), 0, List.of());
      needs.add(need);
      offers.addAll(offersOf(need, sellers(random), random));
    }
    return new SourcingProblem(baskets(), needs, offers, producers, null, aims);
  }

  private int baskets() {
    return BASKETS_OF_ONE * cooperatives;
  }

  private List<Integer> sellers(SplittableRandom random) {
    List<Integer> sellers = new ArrayList<>();
    for (int c = 0; c < cooperatives; c++) {
      if (random.nextDouble() < density) {
        sellers.add(c);
      }
    }
    if (sellers.isEmpty()) {
      sellers.add(random.nextInt(cooperatives));
    }
    return sellers;
  }

  private List<SourcingProblem.Offer> offersOf(
      SourcingProblem.Need need, List<Integer> sellers, SplittableRandom random) {
    double[] sizes = new double[sellers.size()];
    double all = 0;
    for (int s = 0; s < sizes.length; s++) {
      sizes[s] = 0.2 + random.nextDouble();
      all += sizes[s];
    }
    int price = 500 + random.nextInt(6_000);
    double offered = (double) need.perBasket() * baskets() / tightness;
    List<SourcingProblem.Offer> offers = new ArrayList<>();
    for (int s = 0; s < sizes.length; s++) {
      int lot = LOTS[random.nextInt(LOTS.length)];
      int lots = Math.max(1, (int) Math.ceil(offered * sizes[s] / all / lot));
      int least = Math.max(1, (int) (lots * 0.25 * random.nextDouble()));
      int cents = (int) Math.round(price * (0.8 + 0.5 * random.nextDouble()));
      offers.add(
          new SourcingProblem.Offer(
              new UUID(2, (long) need.category().hashCode() << 32 | s),
              new UUID(1, sellers.get(s)),
              need.category(),
              need.kind(),
              BigDecimal.valueOf(cents, 2),
              lots * lot,
              least * lot,
              lot));
    }
    return offers;
  }
}
