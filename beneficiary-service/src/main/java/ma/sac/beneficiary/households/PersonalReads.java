package ma.sac.beneficiary.households;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.beneficiary.crypto.FamilyKey;
import ma.sac.kit.audit.Audit;

/**
 * Puts each reading of a family's data on record, in the transaction of the reading. The stated
 * purpose is sealed with the family's key, for people write names there.
 */
@ApplicationScoped
public class PersonalReads {
  private final Audit audit;

  PersonalReads(Audit audit) {
    this.audit = audit;
  }

  public void record(String operation, UUID household, FamilyKey key, String purpose) {
    audit.record(
        operation,
        "household:" + household,
        purpose == null ? null : "stated",
        key.seal(purpose, "audit_entry", "detail", household));
  }
}
