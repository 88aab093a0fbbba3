package ma.sac.test.sequences;

import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Something that holds for whatever is drawn. jqwik draws and shrinks, but its own engine runs no
 * test here: it knows nothing of a running service (ADR 20). What fails is made as small as it
 * still fails and told with its seed, which {@code -Dsequences.seed=N} draws again.
 */
public final class Property<T> {
  private static final String SEED = "sequences.seed";
  private static final int GENERATED = 1000;

  private final Arbitrary<T> drawn;
  private final Consumer<T> holds;
  private final long seed;

  /**
   * @param holds throws when it does not hold; begins anew each time
   */
  public Property(Arbitrary<T> drawn, Consumer<T> holds) {
    this(drawn, holds, Long.getLong(SEED, ThreadLocalRandom.current().nextInt(1, 1_000_000)));
  }

  Property(Arbitrary<T> drawn, Consumer<T> holds, long seed) {
    this.drawn = drawn;
    this.holds = holds;
    this.seed = seed;
  }

  /**
   * Tries for so long, and shrinks what failed for as long again; returns how many were tried.
   *
   * @throws AssertionError with the smallest that failed and the seed
   */
  public int check(Duration time) {
    int[] tried = {0};
    // Outside of its engine jqwik keeps what it remembers in a session.
    JqwikSession.run(() -> tried[0] = tryFor(time));
    return tried[0];
  }

  private int tryFor(Duration time) {
    RandomGenerator<T> generator = drawn.generator(GENERATED, false);
    Random random = new Random(seed);
    long end = System.nanoTime() + time.toNanos();
    int tried = 0;
    while (System.nanoTime() < end) {
      Shrinkable<T> next = generator.next(random);
      tried++;
      Optional<Throwable> failure = failure(next.value());
      if (failure.isPresent()) {
        throw smallest(next, failure.get(), tried, System.nanoTime() + time.toNanos());
      }
    }
    return tried;
  }

  private AssertionError smallest(Shrinkable<T> failed, Throwable why, int tried, long end) {
    Shrinkable<T> smallest = failed;
    Throwable reason = why;
    Iterator<Shrinkable<T>> smaller = failed.shrink().iterator();
    while (smaller.hasNext() && System.nanoTime() < end) {
      Shrinkable<T> candidate = smaller.next();
      Optional<Throwable> failure = failure(candidate.value());
      if (failure.isPresent()) {
        smallest = candidate;
        reason = failure.get();
        smaller = candidate.shrink().iterator();
      }
    }
    return new AssertionError(
        "-D%s=%d fails at try %d; as small as it still fails: %s; because: %s"
            .formatted(SEED, seed, tried, smallest.value(), reason.getMessage()),
        reason);
  }

  private Optional<Throwable> failure(T value) {
    try {
      holds.accept(value);
      return Optional.empty();
    } catch (AssertionError | RuntimeException failure) {
      return Optional.of(failure);
    }
  }
}
