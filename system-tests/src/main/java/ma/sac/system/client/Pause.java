package ma.sac.system.client;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waiting between two looks at the same thing. */
public final class Pause {

  public static void of(Duration duration) {
    Instant end = Instant.now().plus(duration);
    for (Duration left = duration; !left.isNegative() && !left.isZero(); ) {
      LockSupport.parkNanos(left.toNanos());
      left = Duration.between(Instant.now(), end);
    }
  }

  /**
   * Looks again until {@code look} finds something.
   *
   * @param what named when it takes longer than {@code atMost}
   * @param look gives null while it is not yet so
   */
  public static <T> T until(String what, Duration atMost, Supplier<T> look) {
    Instant end = Instant.now().plus(atMost);
    Duration wait = Duration.ofMillis(50);
    while (true) {
      T found = look.get();
      if (found != null) {
        return found;
      }
      if (Instant.now().isAfter(end)) {
        throw new ProgrammeFailed("waited " + atMost.toSeconds() + " s in vain for " + what);
      }
      of(wait);
      wait = wait.toMillis() < 500 ? wait.multipliedBy(2) : wait;
    }
  }

  private Pause() {}
}
