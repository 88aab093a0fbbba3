package ma.sac.distribution.handovers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/** One verdict a line; what was not right is an open incident. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportAnswer(UUID handoverId, ReportVerdict verdict, String reason, UUID incidentId) {
  static ReportAnswer unreadable(UUID handoverId, String reason) {
    return new ReportAnswer(handoverId, ReportVerdict.UNREADABLE, reason, null);
  }
}
