package ma.sac.kit.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.LongSupplier;

/**
 * How many facts wait to go out, and how many to take effect: counted when somebody asks, so that
 * every instance says the same of their one database.
 */
@ApplicationScoped
class EventBacklogs {
  private final Outbox outbox;
  private final ParkedEvents parked;
  private final MeterRegistry metrics;

  EventBacklogs(Outbox outbox, ParkedEvents parked, MeterRegistry metrics) {
    this.outbox = outbox;
    this.parked = parked;
    this.metrics = metrics;
  }

  void show(@Observes StartupEvent started) {
    Gauge.builder("sac.outbox.rows", () -> counted(outbox::backlog))
        .description("Facts that were committed and are not yet in Kafka")
        .register(metrics);
    Gauge.builder("sac.parked.events", () -> counted(parked::count))
        .description("Facts that wait for something not yet known")
        .register(metrics);
  }

  /** Not a number while the database is away: the other metrics are wanted then all the more. */
  private static double counted(LongSupplier count) {
    try {
      return count.getAsLong();
    } catch (RuntimeException away) {
      return Double.NaN;
    }
  }
}
