package ma.sac.kit.jobs;

/**
 * Another instance has the job now, or it was cancelled: whatever this attempt still wants to write
 * is refused.
 */
public class JobLost extends RuntimeException {
  JobLost(String why) {
    super(why);
  }
}
