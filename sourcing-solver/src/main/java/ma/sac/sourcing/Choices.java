package ma.sac.sourcing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which offer may serve which component, in whole lots. Substitutes serve only a component that all
 * offers of its own category together cannot cover.
 */
final class Choices {
  /** Offer for component; both are indexes. */
  record Choice(int offer, int need, boolean substitute) {}

  final SourcingProblem problem;
  final List<Choice> all = new ArrayList<>();
  final List<List<Choice>> ofOffer = new ArrayList<>();
  private final Map<UUID, Integer> producers = new HashMap<>();
  private final double[] dearestOwn;
  private final long[] own;

  Choices(SourcingProblem problem) {
    this.problem = problem;
    for (int p = 0; p < problem.producers().size(); p++) {
      producers.put(problem.producers().get(p).id(), p);
    }
    dearestOwn = new double[problem.needs().size()];
    own = new long[problem.needs().size()];
    boolean[] lacks = new boolean[problem.needs().size()];
    for (int n = 0; n < lacks.length; n++) {
      own[n] = countOwn(n);
      lacks[n] = units(n) > own[n];
    }
    for (int o = 0; o < problem.offers().size(); o++) {
      List<Choice> mine = new ArrayList<>();
      for (int n = 0; n < lacks.length && mostLots(o) > 0; n++) {
        boolean own = serves(o, n, problem.needs().get(n).category());
        if (own || lacks[n] && standsIn(o, n)) {
          mine.add(new Choice(o, n, !own));
        }
      }
      ofOffer.add(mine);
      for (Choice choice : mine) {
        if (!choice.substitute()) {
          double price = problem.offers().get(o).unitPrice().doubleValue();
          dearestOwn[choice.need()] = Math.max(dearestOwn[choice.need()], price);
        }
      }
      all.addAll(mine);
    }
  }

  private boolean serves(int offer, int need, String category) {
    SourcingProblem.Offer it = problem.offers().get(offer);
    return it.category().equals(category) && it.kind().equals(problem.needs().get(need).kind());
  }

  private boolean standsIn(int offer, int need) {
    return problem.needs().get(need).substitutes().stream()
        .anyMatch(category -> serves(offer, need, category));
  }

  private long countOwn(int need) {
    long units = 0;
    for (int o = 0; o < problem.offers().size(); o++) {
      if (serves(o, need, problem.needs().get(need).category())) {
        units += (long) mostLots(o) * lot(o);
      }
    }
    return units;
  }

  /** MAD of a unit; 0 when nothing of its own category can be bought. */
  double dearestOwn(int need) {
    return dearestOwn[need];
  }

  /** Units of the component's own category that can be bought. */
  long own(int need) {
    return own[need];
  }

  boolean servesOnlyOne(int offer) {
    return ofOffer.get(offer).size() == 1;
  }

  int units(int need) {
    return problem.needs().get(need).units(problem.baskets());
  }

  int lot(int offer) {
    return Math.max(1, problem.offers().get(offer).lotSize());
  }

  /** Lots that the minimum order takes, at least one. */
  int leastLots(int offer) {
    int minimum = Math.max(1, problem.offers().get(offer).minimumOrder());
    return (minimum + lot(offer) - 1) / lot(offer);
  }

  /** Lots that can be sold; none when they are less than the minimum order. */
  int mostLots(int offer) {
    int lots = Math.max(0, problem.offers().get(offer).available()) / lot(offer);
    return lots < leastLots(offer) ? 0 : lots;
  }

  int producer(int offer) {
    return producers.get(problem.offers().get(offer).producer());
  }

  /** MAD that a lot costs. */
  double lotCost(int offer) {
    return problem.offers().get(offer).unitPrice().doubleValue() * lot(offer);
  }
}
