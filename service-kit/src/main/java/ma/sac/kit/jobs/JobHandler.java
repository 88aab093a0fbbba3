package ma.sac.kit.jobs;

/**
 * Does one type of long work. It may be killed at any point and is then called again, with the last
 * checkpoint.
 */
public interface JobHandler {
  String type();

  /**
   * Does the work, from the checkpoint on. Writes happen only inside {@link JobRun#chunk} and
   * {@link JobRun#finish}, which a lost lease refuses. Returning without {@code finish} ends the
   * job as done.
   */
  void run(JobRun run) throws Exception;

  /** Called in a transaction when the job failed for good, so that the aggregate can say so. */
  default void failed(JobRun run, String reason) {}

  /** Called in a transaction when the job was cancelled. */
  default void cancelled(JobRun run) {}
}
