package ma.sac.basket.sourcing;

import java.time.Duration;
import ma.sac.kit.jobs.JobRun;
import ma.sac.sourcing.Watch;

/** Tells the job's progress in seconds of its limit, once a second; a cancelled job ends there. */
final class JobWatch implements Watch {
  private final JobRun run;
  private long told;

  JobWatch(JobRun run) {
    this.run = run;
  }

  @Override
  public void elapsed(Duration elapsed, Duration limit) {
    if (elapsed.toSeconds() > told) {
      told = elapsed.toSeconds();
      run.progress(told, limit.toSeconds());
    }
  }
}
