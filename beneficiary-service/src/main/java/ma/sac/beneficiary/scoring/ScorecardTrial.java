package ma.sac.beneficiary.scoring;

import java.time.Instant;
import java.util.UUID;

/** What a draft would change, found out without changing it. */
record ScorecardTrial(
    UUID id,
    int version,
    long revision,
    int baseVersion,
    Status status,
    String createdBy,
    Instant createdAt,
    Instant finishedAt) {

  enum Status {
    RUNNING,
    DONE,
    FAILED
  }

  /** Families of a province that are in one band now and would be in the other. */
  record Move(String region, String province, String fromBand, String toBand, long households) {
    boolean isChange() {
      return !fromBand.equals(toBand);
    }
  }
}
