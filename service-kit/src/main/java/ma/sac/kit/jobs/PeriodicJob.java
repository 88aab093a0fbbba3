package ma.sac.kit.jobs;

import java.time.Duration;

/**
 * Work that is due again and again; each time is a job, done once by whichever instance claims it.
 */
public interface PeriodicJob extends JobHandler {
  /** The time from one start to the next; at least a second. */
  Duration every();
}
