package ma.sac.system.faults;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import ma.sac.system.client.Pause;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.client.Service;
import ma.sac.system.client.Settings;
import ma.sac.system.verdict.Measure;

/** What the suite looks like once nothing goes wrong any more, and nobody has touched it. */
public final class AfterFaults {

  private static final Duration SETTLING = Duration.ofSeconds(120);

  private final Settings settings;
  private final Faults faults;
  private final Backlogs backlogs = new Backlogs();

  public AfterFaults(Settings settings, Faults faults) {
    this.settings = settings;
    this.faults = faults;
  }

  public List<Measure> measures() {
    List<String> instances = settings.urls().values().stream().flatMap(List::stream).toList();
    return List.of(
        settled(
            "ready",
            "instances",
            instances.size(),
            () -> instances.stream().filter(backlogs::isReady).count(),
            "that nobody started again but the supervisor"),
        settled("untold", "facts", 0, () -> sum(backlogs::outboxRows), "left in an outbox"),
        settled(
            "parked", "facts", 0, () -> sum(backlogs::parkedEvents), "left waiting for another"),
        settled(
            "poison",
            "set aside",
            faults.poisonPlanted(),
            faults::poisonSetAside,
            "each unreadable record by each of its readers"));
  }

  /** As soon as it is what it should be; else what it is after a while. */
  private static Measure settled(
      String name, String unit, long wanted, LongSupplier look, String detail) {
    try {
      Pause.until(name, SETTLING, () -> look.getAsLong() == wanted ? true : null);
    } catch (ProgrammeFailed late) {
      return Measure.exactly(name, look.getAsLong(), unit, wanted, detail);
    }
    return Measure.exactly(name, wanted, unit, wanted, detail);
  }

  /** A service that does not say counts as one too many. */
  private long sum(ToLongFunction<String> gauge) {
    long sum = 0;
    for (Service service : Service.values()) {
      sum += Math.abs(gauge.applyAsLong(settings.url(service)));
    }
    return sum;
  }
}
