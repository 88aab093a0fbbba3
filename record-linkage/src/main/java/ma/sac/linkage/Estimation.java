package ma.sac.linkage;

import java.util.Map;
import java.util.Set;

/**
 * Estimates {@link Weights} from the data at hand, without knowing any true pair, by expectation
 * and maximisation. How strangers agree is read from pairs drawn at random, less those that look
 * like more; how relatives agree, from those who were registered together; how records of one
 * person agree, from the pairs that each blocking key brings together, by the fields which that key
 * does not use.
 */
final class Estimation {
  private static final int ROUNDS = 6;
  private static final int STEPS = 15;
  private static final double LEAST_CHANCE = 1e-7;

  private final Patterns random;
  private final Patterns together;
  private final Map<BlockingKey, Patterns> blocked;
  private final Patterns all;
  private final double pairsInAll;
  private final double sampled;

  /**
   * @param random of pairs drawn at random
   * @param together of persons who were registered together
   * @param blocked of the other pairs that each key brings together
   * @param all of the same pairs, each once
   * @param persons in the list
   * @param sampled share of the blocks that was looked at
   */
  Estimation(
      Patterns random,
      Patterns together,
      Map<BlockingKey, Patterns> blocked,
      Patterns all,
      long persons,
      double sampled) {
    this.random = random;
    this.together = together;
    this.blocked = blocked;
    this.all = all;
    this.pairsInAll = Math.max(1, persons * (persons - 1) / 2.0);
    this.sampled = sampled;
  }

  Weights weights() {
    double few = Math.min(0.25, Usual.PAIRS / pairsInAll);
    Weights weights =
        new Weights(Usual.same(), relatives(), strangers(null), Usual.EXCHANGED, few, few);
    for (int round = 0; round < ROUNDS; round++) {
      weights = withPriors(withSame(weights));
      weights =
          new Weights(
              weights.same(),
              weights.relatives(),
              strangers(weights),
              weights.exchanged(),
              weights.priorSame(),
              weights.priorRelatives());
    }
    return weights;
  }

  private double[][] relatives() {
    LevelCounts counts = new LevelCounts();
    together.each((pattern, count) -> counts.add(pattern, count, Set.of()));
    return atLeast(LEAST_CHANCE, counts.sharesWith(Usual.relatives(), Usual.PAIRS));
  }

  private double[][] strangers(Weights weights) {
    LevelCounts counts = new LevelCounts();
    random.each(
        (pattern, count) ->
            counts.add(
                pattern,
                count * (weights == null ? 1 : weights.probability(Kinship.STRANGERS, pattern)),
                Set.of()));
    return atLeast(LEAST_CHANCE, counts.sharesWith(Usual.strangers(), 1));
  }

  private static double[][] atLeast(double least, double[][] chances) {
    for (double[] levels : chances) {
      for (int level = 1; level < levels.length; level++) {
        levels[level] = Math.max(least, levels[level]);
      }
    }
    return chances;
  }

  private Weights withSame(Weights weights) {
    LevelCounts of = new LevelCounts();
    for (Map.Entry<BlockingKey, Patterns> entry : blocked.entrySet()) {
      Set<Field> uses = entry.getKey().uses;
      Weights own = weights;
      for (int step = 0; step < STEPS; step++) {
        own = step(entry.getValue(), uses, own);
      }
      Weights last = own;
      entry
          .getValue()
          .each(
              (pattern, count) ->
                  of.add(
                      pattern, count * last.probability(Kinship.SAME, rest(pattern, uses)), uses));
    }
    double crossed = all.sum(p -> exchanged(p) ? weights.probability(Kinship.SAME, p) : 0);
    double same = all.sum(p -> weights.probability(Kinship.SAME, p));
    return new Weights(
        of.sharesWith(Usual.same(), Usual.PAIRS),
        weights.relatives(),
        weights.strangers(),
        (crossed + Usual.EXCHANGED * Usual.PAIRS) / (same + Usual.PAIRS),
        weights.priorSame(),
        weights.priorRelatives());
  }

  /** One step within a key's pairs, whose shares of the classes are their own. */
  private static Weights step(Patterns pairs, Set<Field> uses, Weights weights) {
    LevelCounts counts = new LevelCounts();
    double[] found = new double[2];
    pairs.each(
        (pattern, count) -> {
          int rest = rest(pattern, uses);
          double same = count * weights.probability(Kinship.SAME, rest);
          found[0] += same;
          found[1] += count * weights.probability(Kinship.RELATIVES, rest);
          counts.add(pattern, same, uses);
        });
    double of = pairs.pairs() + 1.5;
    return new Weights(
        counts.sharesWith(Usual.same(), Usual.PAIRS),
        weights.relatives(),
        weights.strangers(),
        weights.exchanged(),
        (found[0] + 0.5) / of,
        (found[1] + 0.5) / of);
  }

  private static int rest(int pattern, Set<Field> uses) {
    int rest = pattern & ~Comparison.EXCHANGED;
    for (Field field : uses) {
      rest = field.without(rest);
    }
    return rest;
  }

  private static boolean exchanged(int pattern) {
    return (pattern & Comparison.EXCHANGED) != 0;
  }

  /** The priors with which the pairs found are as many as they say. */
  private Weights withPriors(Weights weights) {
    Weights next = weights;
    for (int step = 0; step < STEPS; step++) {
      Weights last = next;
      double same = all.sum(p -> last.probability(Kinship.SAME, p)) / sampled;
      double relatives = all.sum(p -> last.probability(Kinship.RELATIVES, p)) / sampled;
      next =
          last.withPriors(
              Math.min(0.4, (same + 0.5) / (pairsInAll + 2)),
              Math.min(0.4, (relatives + 0.5) / (pairsInAll + 2)));
    }
    return next;
  }
}
