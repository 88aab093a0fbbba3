package ma.sac.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.Sql;
import ma.sac.kit.security.Caller;

/** The trail of who did or read what, added to in the transaction of the deed and never changed. */
@ApplicationScoped
public class Audit {
  private final Sql sql;
  private final Caller caller;

  Audit(Sql sql, Caller caller) {
    this.sql = sql;
    this.caller = caller;
  }

  /**
   * Records a deed of the current caller.
   *
   * @param subject what it was done to, as {@code kind:id}; never a name or number of a person
   * @param purpose why personal data was read, or null for a deed that read none
   */
  public void record(String operation, String subject, String purpose) {
    record(operation, subject, purpose, null);
  }

  /** Records a deed that a job does for who asked for it. */
  public void recordOf(String actor, String operation, String subject) {
    sql.update(
        "INSERT INTO audit_entry (id, actor, operation, subject) VALUES (?, ?, ?, ?)",
        Ids.next(),
        actor,
        operation,
        subject);
  }

  /** The same with details that the owning service has already encrypted. */
  public void record(String operation, String subject, String purpose, byte[] sealedDetail) {
    String actingFor = caller.person().equals(caller.subject()) ? null : caller.person();
    sql.update(
        "INSERT INTO audit_entry (id, actor, acting_for, operation, subject, purpose, detail) VALUES (?, ?, ?, ?, ?, ?, ?)",
        Ids.next(),
        caller.subject(),
        actingFor,
        operation,
        subject,
        purpose,
        sealedDetail);
  }
}
