package ma.sac.linkage;

import java.util.HashMap;
import java.util.Map;

/**
 * How common each name is, so that a rare one in common says more than Mohammed. Of a long list the
 * more common are kept, some ten thousands at most; any other counts as seen once.
 */
public final class Commonness {
  static final int KEPT = 20_000;
  private static final int ROOM = 4 * KEPT;
  private static final double LIMIT_BITS = 7;

  private final Map<String, Integer> counts;
  private long total;
  private double typical;

  public Commonness() {
    this.counts = new HashMap<>();
  }

  void add(String name) {
    total++;
    counts.merge(name, 1, Integer::sum);
    if (counts.size() > ROOM) {
      // The rare ones of a long list: each of them counts as seen once, also without an entry.
      for (int least = 2; counts.size() > KEPT; least++) {
        int rare = least;
        counts.values().removeIf(count -> count < rare);
      }
    }
    typical = 0;
  }

  /** How much more, or less, agreeing on this name says than on a name drawn at random, in bits. */
  double bitsBeyondTypical(String name) {
    if (total == 0) {
      return 0;
    }
    double share = counts.getOrDefault(name, 1) / (double) total;
    double bits = Weights.log2(typical() / share);
    return Math.max(-LIMIT_BITS, Math.min(LIMIT_BITS, bits));
  }

  /** The chance that two persons drawn at random have the same. */
  private double typical() {
    if (typical == 0) {
      double sum = 0;
      for (int count : counts.values()) {
        sum += (double) count * count;
      }
      typical = Math.max(sum, total) / ((double) total * total);
    }
    return typical;
  }
}
