package ma.sac.system.bench;

import java.time.Duration;
import java.util.Arrays;

/**
 * Measures two ways to do the same, by turns, so that whatever else the machine does falls on both.
 */
final class Paired {
  private static final int ROUNDS = 5;

  private final Runnable before;
  private final Runnable floor;
  private final Runnable product;

  /** Each does one round of the same work. */
  Paired(Runnable floor, Runnable product) {
    this(() -> {}, floor, product);
  }

  /**
   * @param before what makes everything as it was, done before each of them and not timed
   */
  Paired(Runnable before, Runnable floor, Runnable product) {
    this.before = before;
    this.floor = floor;
    this.product = product;
  }

  /**
   * The medians of five rounds.
   *
   * @param ratio the median of each round's own ratio of product to floor
   */
  record Times(double ratio, double floorMillis, double productMillis) {}

  Times measure(Duration warmUp) {
    long end = System.nanoTime() + warmUp.toNanos();
    do {
      millis(floor);
      millis(product);
    } while (System.nanoTime() < end);
    double[] ratios = new double[ROUNDS];
    double[] floors = new double[ROUNDS];
    double[] products = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      floors[round] = millis(floor);
      products[round] = millis(product);
      ratios[round] = products[round] / floors[round];
    }
    return new Times(median(ratios), median(floors), median(products));
  }

  private double millis(Runnable work) {
    before.run();
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
