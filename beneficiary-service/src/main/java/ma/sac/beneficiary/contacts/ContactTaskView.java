package ma.sac.beneficiary.contacts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** A family to be told that a lot in its basket was recalled; which family is told one by one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactTaskView(
    UUID id,
    Status status,
    UUID campaignId,
    UUID lotId,
    UUID enrolmentId,
    String serial,
    LocalDate handedOverOn,
    UUID householdId,
    Outcome outcome,
    String doneBy,
    Instant doneAt,
    Instant createdAt) {

  enum Status {
    OPEN,
    DONE
  }

  /** How it ended. */
  enum Outcome {
    TOLD,
    NOT_FOUND
  }

  static ContactTaskView of(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new ContactTaskView(
        row.getObject("id", UUID.class),
        Status.valueOf(row.getString("status")),
        row.getObject("campaign_id", UUID.class),
        row.getObject("lot_id", UUID.class),
        row.getObject("enrolment_id", UUID.class),
        row.getString("serial"),
        row.getObject("handed_over_on", LocalDate.class),
        null,
        outcome == null ? null : Outcome.valueOf(outcome),
        row.getString("done_by"),
        Sql.instant(row, "done_at"),
        Sql.instant(row, "created_at"));
  }

  /** With the family, as far as it is not erased. */
  ContactTaskView of(UUID household) {
    return new ContactTaskView(
        id,
        status,
        campaignId,
        lotId,
        enrolmentId,
        serial,
        handedOverOn,
        household,
        outcome,
        doneBy,
        doneAt,
        createdAt);
  }
}
