package ma.sac.system.faults;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import ma.sac.system.client.Pause;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.client.Settings;

/** Lets a sequence of faults strike, one after the other, and takes back what can be taken back. */
public final class Faults implements AutoCloseable {

  private static final Duration RUNNING = Duration.ofSeconds(90);

  private final List<Fault> sequence;
  private final PrintStream out;
  private final Random random;
  private final Processes processes;
  private final LinkOrders links;
  private final Topics topics;
  private final Poison poison;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<Fault> struck = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();
  private final Thread thread = new Thread(this::strikeAll, "faults");
  private long began;

  /**
   * @param doors how the links and the topics are reached
   */
  public Faults(Settings settings, FaultDoors doors, long seed, int seconds, PrintStream out) {
    this.sequence = Fault.sequence(seed, seconds);
    this.out = out;
    this.random = new Random(seed);
    this.processes = new Processes(settings);
    this.links = new LinkOrders(doors.links());
    this.topics = new Topics(doors.administrator());
    this.poison = new Poison(topics);
  }

  public void begin() {
    began = System.nanoTime();
    thread.setDaemon(true);
    thread.start();
  }

  private void strikeAll() {
    for (Fault fault : sequence) {
      try {
        if (isClosing(TimeUnit.SECONDS.toNanos(fault.at()) - (System.nanoTime() - began))) {
          return;
        }
        String detail = strike(fault);
        say(fault, detail);
        synchronized (this) {
          struck.add(fault);
        }
        isClosing(TimeUnit.SECONDS.toNanos(fault.lasts()));
      } catch (RuntimeException e) {
        say(fault, "FAILED: " + e.getMessage());
        synchronized (this) {
          failed.add(fault + ": " + e.getMessage());
        }
      } finally {
        takeBack(fault);
      }
    }
  }

  private String strike(Fault fault) {
    return switch (fault.kind()) {
      case KILL -> "process " + running(fault.target(), () -> processes.kill(fault.target()));
      case PAUSE ->
          "process " + running(fault.target(), () -> processes.signal(fault.target(), "STOP"));
      case AWAY -> order(fault, "cut", "no connection");
      case HELD_UP -> order(fault, "hold", "nothing passes");
      case CUT -> order(fault, "reset", "all connections ended");
      case SLOW -> order(fault, "slow-" + delay(fault), delay(fault) + " ms later each way");
      case REPEAT -> topics.repeat(random) + " records sent again, shuffled";
      case POISON -> "for " + poison.plant(fault.target()) + " readers";
    };
  }

  /** A database is asked many times for one answer, a broker few. */
  private static int delay(Fault fault) {
    return fault.target().equals("kafka") ? 100 : 15;
  }

  private String order(Fault fault, String order, String effect) {
    links.give(fault.target(), order);
    return effect;
  }

  /** What was struck a moment ago may still be on its way back. */
  private static long running(String name, java.util.function.LongSupplier signal) {
    return Pause.until(
        name + " to run, in order to be struck",
        RUNNING,
        () -> {
          long pid = signal.getAsLong();
          return pid > 0 ? pid : null;
        });
  }

  private void takeBack(Fault fault) {
    switch (fault.kind()) {
      case PAUSE -> processes.signal(fault.target(), "CONT");
      case AWAY, HELD_UP, SLOW -> links.give(fault.target(), "open");
      default -> {
        // Done in a moment; the suite gets over it by itself.
      }
    }
  }

  private void say(Fault fault, String detail) {
    out.println(fault + "  " + detail);
    out.flush();
  }

  private boolean isClosing(long nanos) {
    try {
      return closing.await(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Waits for the last one to be over. */
  public void awaitEnd() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProgrammeFailed("interrupted", e);
    }
  }

  public int planned() {
    return sequence.size();
  }

  public synchronized List<String> struck() {
    return struck.stream().map(Fault::toString).toList();
  }

  /** Those that could not be made to happen. */
  public synchronized List<String> failed() {
    return List.copyOf(failed);
  }

  /** The ids of the unreadable records among the facts. */
  public Set<String> poison() {
    return poison.ids();
  }

  /** How many times a reader has to set one of them aside. */
  public int poisonPlanted() {
    return poison.planted();
  }

  public int poisonSetAside() {
    return poison.setAside();
  }

  /** Nothing stays paused, cut or slow. */
  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join(Duration.ofSeconds(20).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
