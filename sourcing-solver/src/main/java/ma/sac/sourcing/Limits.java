package ma.sac.sourcing;

import java.time.Duration;

/**
 * When to stop looking for something better. Stopped by the gap or by the nodes, the same problem
 * and seed give the same plan on any machine; stopped by the time, they need not.
 *
 * @param gap percent between the plan and the bound that is good enough
 * @param nodes of the search tree, at most
 */
public record Limits(Duration time, double gap, long nodes, int seed) {
  private static final int MANY_OFFERS = 1_000;

  /**
   * A gap that is reached in seconds at that size, so that it and not the clock ends the search.
   */
  public static Limits forSize(int offers, Duration time, int seed) {
    return new Limits(time, offers > MANY_OFFERS ? 0.5 : 0.02, 20_000, seed);
  }
}
