package ma.sac.kit.jobs;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Renews a running job's lease three times within its length, until it is closed or the job is
 * another's.
 */
final class LeaseKeeper implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(LeaseKeeper.class);

  private final Thread thread;

  private LeaseKeeper(Thread thread) {
    this.thread = thread;
  }

  static LeaseKeeper start(JobRun run, Duration lease) {
    Thread thread = new Thread(() -> keep(run, lease), "job-lease");
    thread.setDaemon(true);
    thread.start();
    return new LeaseKeeper(thread);
  }

  private static void keep(JobRun run, Duration lease) {
    try {
      boolean ours = true;
      while (ours) {
        TimeUnit.MILLISECONDS.sleep(lease.toMillis() / 3);
        ours = renewed(run);
      }
    } catch (InterruptedException done) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean renewed(JobRun run) {
    try {
      return run.renew();
    } catch (RuntimeException outage) {
      LOG.debugf("Lease not renewed this time: %s", outage.getMessage());
      return true;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
