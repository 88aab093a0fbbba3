package ma.sac.kit.events;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits twice as long after each failure, from 50 ms up to a bound. */
final class Backoff {
  private static final long FIRST_MILLIS = 50;
  private final long longestMillis;
  private long nextMillis = FIRST_MILLIS;

  Backoff(Duration longest) {
    this.longestMillis = longest.toMillis();
  }

  void reset() {
    nextMillis = FIRST_MILLIS;
  }

  /** Sleeps in short steps, so that a stop is noticed at once. */
  void sleep(BooleanSupplier whileTrue) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(nextMillis);
    nextMillis = Math.min(nextMillis * 2, longestMillis);
    try {
      while (whileTrue.getAsBoolean() && System.nanoTime() < end) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
