package ma.sac.cooperative.support;

import java.util.UUID;
import ma.sac.kit.http.Refusal;

/** The ODCO's help to a cooperative; without a cause where an officer opened it. */
record SupportAction(
    UUID id,
    UUID cooperativeId,
    Kind kind,
    String subject,
    Status status,
    String result,
    Cause cause,
    long version) {

  enum Kind {
    TRAINING,
    INFORMATION,
    LEGAL
  }

  enum Status {
    OPEN,
    CLOSED
  }

  SupportAction closed(String with) {
    if (status != Status.OPEN) {
      throw Refusal.conflict("The support action is closed already");
    }
    return new SupportAction(
        id, cooperativeId, kind, subject, Status.CLOSED, with, cause, version + 1);
  }
}
