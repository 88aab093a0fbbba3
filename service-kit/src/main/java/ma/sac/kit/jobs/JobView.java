package ma.sac.kit.jobs;

import java.time.Instant;
import java.util.UUID;

/**
 * What a job looks like from outside: {@code status} is QUEUED, RUNNING, DONE, FAILED or CANCELLED.
 */
public record JobView(
    UUID id,
    String type,
    String status,
    Progress progress,
    String failure,
    Instant createdAt,
    Instant finishedAt) {
  /** Units done of units in all; {@code total} is null while unknown. */
  public record Progress(long done, Long total) {}
}
