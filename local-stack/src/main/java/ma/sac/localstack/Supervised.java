package ma.sac.localstack;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A child that is started again whenever it ends, until it is told to stop. */
final class Supervised {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  /** One that ran so long did not end because of how it was started. */
  private static final Duration HEALTHY = Duration.ofSeconds(30);

  private final String name;
  private final Supplier<Child> starter;
  private final Orphans records;
  private final StackState state;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private Child child;
  private volatile int restarts;

  Supervised(String name, Supplier<Child> starter, Orphans records, StackState state) {
    this.name = name;
    this.starter = starter;
    this.records = records;
    this.state = state;
  }

  String name() {
    return name;
  }

  int restarts() {
    return restarts;
  }

  /** The first start must succeed; later ones are tried for ever. */
  void start() {
    Child started = launch();
    Thread guard = new Thread(() -> guard(started), "guard-" + name);
    guard.setDaemon(true);
    guard.start();
  }

  void stop() {
    stopping.countDown();
    synchronized (this) {
      if (child != null) {
        child.stop(Duration.ofSeconds(30));
        records.forget(name);
      }
    }
  }

  private synchronized Child launch() {
    if (isStopping(Duration.ZERO)) {
      return child;
    }
    child = starter.get();
    records.remember(name, child.pid());
    state.child(name, child.pid(), restarts);
    return child;
  }

  private void guard(Child first) {
    Child current = first;
    Duration pause = FIRST_PAUSE;
    while (true) {
      Instant started = Instant.now();
      awaitEnd(current);
      if (Duration.between(started, Instant.now()).compareTo(HEALTHY) > 0) {
        pause = FIRST_PAUSE;
      }
      do {
        if (isStopping(pause)) {
          return;
        }
        pause = longer(pause);
        restarts++;
        System.out.println(Instant.now() + " " + name + " ended; starting it again");
        current = relaunch();
      } while (current == null);
    }
  }

  /** Null when that failed, too. */
  private Child relaunch() {
    try {
      return launch();
    } catch (StackFailure failure) {
      System.out.println(Instant.now() + " " + failure.getMessage());
      return null;
    }
  }

  private static void awaitEnd(Child child) {
    boolean ended = false;
    while (!ended) {
      ended = child.awaitEnd(Duration.ofDays(1));
    }
  }

  private boolean isStopping(Duration within) {
    try {
      return stopping.await(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }
}
