package ma.sac.beneficiary.grievances;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A complaint; its words are null once the family was erased. */
record GrievanceView(
    UUID id,
    Category category,
    UUID campaignId,
    UUID householdId,
    Status status,
    String text,
    String answer,
    LocalDate dueOn,
    Instant createdAt,
    Instant answeredAt,
    String answeredBy,
    long version) {

  enum Category {
    NOT_ENROLLED,
    NOT_SERVED,
    QUALITY,
    CONDUCT,
    PERSONAL_DATA,
    OTHER
  }

  enum Status {
    OPEN,
    ANSWERED
  }

  @Override
  public String toString() {
    return "Grievance[" + id + "]";
  }
}
