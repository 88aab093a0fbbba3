package ma.sac.kit.imports;

import java.time.Instant;
import java.util.UUID;

/**
 * An import and how far it is. {@code format} is CSV or NDJSON, that of its bad rows too. {@code
 * status} is RECEIVED, RUNNING, DONE, FAILED or CANCELLED; each row read is accepted, known (it was
 * here before) or rejected.
 */
public record ImportView(
    UUID id,
    String type,
    String format,
    String status,
    boolean dryRun,
    String charset,
    Progress progress,
    String failure,
    String createdBy,
    Instant createdAt,
    Instant finishedAt) {
  /** Bytes of the list; rows so far. */
  public record Progress(long bytes, long rowsRead, long accepted, long known, long rejected) {}
}
