package ma.sac.system.faults;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import ma.sac.system.client.Pause;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.client.RequestWatch;
import ma.sac.system.client.Service;
import ma.sac.system.client.Settings;

/**
 * Kills each process of the suite once while the programme runs, each at a seeded moment with many
 * requests in flight and facts not yet told. Nobody starts anything again but the supervisor.
 */
public final class Killings implements RequestWatch, AutoCloseable {

  static final int IN_FLIGHT = 10;

  /** Between two looks at the requests in flight. */
  private static final Duration LOOK = Duration.ofMillis(2);

  private static final int LOOKERS = 3;

  /** So many answers come between two kills, so that the second meets a suite at work again. */
  private static final int APART = 15;

  private static final Duration BACK = Duration.ofSeconds(120);

  private final Settings settings;
  private final PrintStream out;
  private final Processes processes;
  private final Backlogs backlogs = new Backlogs();
  private final List<Strike> planned;
  private final List<Kill> kills = new CopyOnWriteArrayList<>();
  private final Map<Service, AtomicInteger> inFlight = new EnumMap<>(Service.class);
  private final AtomicInteger answers = new AtomicInteger();
  private volatile String stage = "";
  private volatile int stageBegan;
  private volatile boolean open = true;
  private volatile RuntimeException failure;
  private int next;
  private final List<Thread> lookers = new ArrayList<>();

  public Killings(Settings settings, long seed, int baskets, PrintStream out) {
    this.settings = settings;
    this.out = out;
    this.processes = new Processes(settings);
    this.planned = new CopyOnWriteArrayList<>(Strike.plan(seed, baskets));
    for (Service service : Service.values()) {
      inFlight.put(service, new AtomicInteger());
    }
    for (int i = 0; i < LOOKERS; i++) {
      Thread looker = new Thread(this::look, "killings-" + i);
      looker.setDaemon(true);
      lookers.add(looker);
      looker.start();
    }
  }

  @Override
  public void stage(String name) {
    stageBegan = answers.get();
    stage = name;
  }

  @Override
  public void sent(Service service, String method, String path) {
    inFlight.get(service).incrementAndGet();
  }

  @Override
  public void answered(Service service, String method, String path, int status) {
    inFlight.get(service).decrementAndGet();
    answers.incrementAndGet();
  }

  @Override
  public void unanswered(Service service, String method, String path) {
    inFlight.get(service).decrementAndGet();
  }

  /** An outbox is empty again in milliseconds, so several look at the same time. */
  private void look() {
    try {
      while (open && !planned.isEmpty()) {
        if (busy() >= IN_FLIGHT && due().isPresent()) {
          strikeIfUntold();
        }
        Pause.of(LOOK);
      }
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  private void strikeIfUntold() {
    for (Service service : busiestFirst()) {
      long rows = backlogs.outboxRows(settings.url(service));
      if (rows > 0) {
        strike(service, rows);
        return;
      }
    }
  }

  private synchronized Optional<Strike> due() {
    int now = answers.get();
    return planned.stream()
        .filter(strike -> now >= next && strike.isDue(stage, now - stageBegan))
        .findFirst();
  }

  /** Only while it is still the moment: the look into the outbox took its time. */
  private synchronized void strike(Service service, long rows) {
    Strike strike = due().orElse(null);
    int busy = busy();
    if (strike == null || busy < IN_FLIGHT) {
      return;
    }
    String target = strike.target().process();
    int after = answers.get() - stageBegan;
    long pid = processes.kill(target);
    if (pid > 0) {
      Kill kill = new Kill(target, stage, after, busy, service.title(), rows, pid);
      kills.add(kill);
      planned.remove(strike);
      next = answers.get() + APART;
      out.println("     " + kill);
      out.flush();
    }
  }

  private int busy() {
    return inFlight.values().stream().mapToInt(AtomicInteger::get).sum();
  }

  private List<Service> busiestFirst() {
    return inFlight.keySet().stream()
        .sorted(Comparator.comparingInt(service -> -inFlight.get(service).get()))
        .toList();
  }

  public List<Kill> kills() {
    return List.copyOf(kills);
  }

  /** What was not killed, or did not come back by itself; empty when all went as it must. */
  public List<String> shortcomings() {
    List<String> wrong = new ArrayList<>();
    if (failure != null) {
      wrong.add("the killing stopped: " + failure.getMessage());
    }
    for (Strike strike : planned) {
      wrong.add(
          strike.target().process()
              + " was not killed: no moment from '"
              + strike.stage()
              + "' on had "
              + IN_FLIGHT
              + " requests in flight and a non-empty outbox");
    }
    for (Service service : Service.values()) {
      try {
        Pause.until(
            service.title() + " to be ready again",
            BACK,
            () -> backlogs.isReady(settings.url(service)) ? true : null);
      } catch (ProgrammeFailed away) {
        wrong.add(away.getMessage());
      }
    }
    return wrong;
  }

  @Override
  public void close() {
    end();
  }

  /** Nothing is killed any more. */
  public void end() {
    open = false;
    try {
      for (Thread looker : lookers) {
        looker.join(Duration.ofSeconds(20).toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
