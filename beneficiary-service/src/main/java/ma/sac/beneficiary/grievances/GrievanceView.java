package ma.sac.beneficiary.grievances;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A complaint; its words are null once the family was erased. {@code enrolmentId} is the enrolment
 * that its answer led to.
 */
record GrievanceView(
    UUID id,
    Category category,
    UUID campaignId,
    UUID householdId,
    Channel channel,
    boolean anonymous,
    Status status,
    boolean overdue,
    String text,
    String aboutPerson,
    String answer,
    Effect effect,
    UUID enrolmentId,
    LocalDate dueOn,
    Instant createdAt,
    Instant answeredAt,
    String answeredBy,
    long version) {

  enum Category {
    EXCLUSION,
    DUPLICATE,
    QUALITY,
    MISCONDUCT,
    DATA,
    NOT_SERVED,
    OTHER
  }

  enum Channel {
    TELEPHONE,
    IN_PERSON
  }

  /** What the answer led to. */
  enum Effect {
    NONE,
    ENROLLED,
    WITHDRAWN,
    REPLACED,
    CORRECTED,
    REPORTED
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
