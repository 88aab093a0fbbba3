package ma.sac.kit.jobs;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Submits each periodic job when it is due. Its unique key is the period's number, so that
 * instances agree on one.
 */
@ApplicationScoped
class PeriodicJobs {
  private static final Logger LOG = Logger.getLogger(PeriodicJobs.class);

  private final Jobs jobs;
  private final List<PeriodicJob> periodic;
  private ScheduledExecutorService ticker;

  PeriodicJobs(Jobs jobs, @All List<PeriodicJob> periodic) {
    this.jobs = jobs;
    this.periodic = periodic;
  }

  void start(@Observes @Priority(500) StartupEvent started) {
    ticker =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "periodic-jobs");
              thread.setDaemon(true);
              return thread;
            });
    ticker.scheduleWithFixedDelay(this::submitDue, 1, 1, TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent stopping) {
    ticker.shutdownNow();
  }

  private void submitDue() {
    long now = Instant.now().getEpochSecond();
    try {
      for (PeriodicJob job : periodic) {
        String period = String.valueOf(now / job.every().toSeconds());
        jobs.submitOnceIn(job.type(), period, Map.of());
      }
    } catch (RuntimeException outage) {
      LOG.debugf("Periodic jobs wait for the database: %s", outage.getMessage());
    }
  }
}
