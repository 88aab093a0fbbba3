package ma.sac.beneficiary.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import ma.sac.beneficiary.crypto.FamilyKeys;
import ma.sac.beneficiary.households.Household;
import ma.sac.beneficiary.households.HouseholdEnded;
import ma.sac.beneficiary.households.HouseholdStatus;
import ma.sac.beneficiary.households.HouseholdView;
import ma.sac.beneficiary.households.Households;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.FieldCipher;

/**
 * Erases a family, and all that were merged into it: what is not yet served is withdrawn, the
 * sealed fields are emptied, and then the key is destroyed, with which everything older of it
 * becomes unreadable. Asked again, it ends what a crash left undone.
 */
@ApplicationScoped
public class EraseFamily {
  private final Households households;
  private final FamilyKeys keys;
  private final FieldCipher cipher;
  private final Visibility visibility;
  private final Audit audit;
  private final Sql sql;
  private final Event<HouseholdEnded> ended;

  EraseFamily(
      Households households,
      FamilyKeys keys,
      FieldCipher cipher,
      Visibility visibility,
      Audit audit,
      Sql sql,
      Event<HouseholdEnded> ended) {
    this.households = households;
    this.keys = keys;
    this.cipher = cipher;
    this.visibility = visibility;
    this.audit = audit;
    this.sql = sql;
    this.ended = ended;
  }

  HouseholdView erase(UUID id, String reason) {
    HouseholdView erased =
        visibility.asCaller(
            () -> {
              Household household = households.lock(id).orElseThrow(Refusal::notFound);
              if (household.status() != HouseholdStatus.ERASED) {
                visibility.asSystem(() -> empty(family(id)));
                audit.record(
                    "household.erase",
                    "household:" + id,
                    "erasure",
                    cipher.seal(reason, "audit_entry", "detail", id));
              }
              return households.find(id).orElseThrow().view();
            });
    destroyKeys();
    return erased;
  }

  /**
   * Erases what was noted down and never registered for that long, in the caller's transaction
   * where there is one; {@link #destroyKeys} ends it.
   */
  public int emptyDrafts(Duration age) {
    return visibility.asSystem(
        () -> {
          List<UUID> drafts =
              sql.list(
                  """
                  SELECT id FROM household WHERE status = 'DRAFT' AND registered_at < now() - ? * interval '1 second'
                  ORDER BY id LIMIT 1000 FOR UPDATE SKIP LOCKED
                  """,
                  row -> row.getObject(1, UUID.class),
                  age.toSeconds());
          if (!drafts.isEmpty()) {
            empty(drafts);
            drafts.forEach(
                id -> audit.recordOf("beneficiary-service", "household.erase", "household:" + id));
          }
          return drafts.size();
        });
  }

  /** Destroys the keys of all families that are erased and whose keys are not destroyed yet. */
  public void destroyKeys() {
    List<UUID> families =
        visibility.asSystem(
            () ->
                sql.list(
                    "SELECT id FROM household WHERE status = 'ERASED' AND key_destroyed_at IS NULL LIMIT 1000",
                    row -> row.getObject(1, UUID.class)));
    if (!families.isEmpty()) {
      keys.destroy(families);
      visibility.asSystem(
          () ->
              sql.update(
                  "UPDATE household SET key_destroyed_at = now() WHERE id = ANY (?)", families));
    }
  }

  private List<UUID> family(UUID survivor) {
    return sql.list(
        """
        WITH RECURSIVE family AS (
          SELECT id FROM household WHERE id = ?
          UNION SELECT merged.id FROM household merged JOIN family ON merged.merged_into = family.id)
        SELECT id FROM family
        """,
        row -> row.getObject(1, UUID.class),
        survivor);
  }

  private List<UUID> empty(List<UUID> family) {
    ended.fire(new HouseholdEnded(family, true));
    sql.update("DELETE FROM member WHERE household_id = ANY (?)", family);
    sql.update("DELETE FROM blocking_mark WHERE household_id = ANY (?)", family);
    sql.update("DELETE FROM marked_household WHERE household_id = ANY (?)", family);
    sql.update(
        "DELETE FROM review_case WHERE household_id = ANY (?) OR other_household_id = ANY (?)",
        family,
        family);
    sql.update("DELETE FROM household_identity WHERE household_id = ANY (?)", family);
    sql.update(
        "UPDATE grievance SET sealed_text = NULL, sealed_answer = NULL, sealed_about = NULL WHERE household_id = ANY (?)",
        family);
    sql.update(
        """
        UPDATE household SET status = 'ERASED', erased_at = now(), version = version + 1,
          sealed_facts = NULL, sealed_contact = NULL, sealed_living = NULL, phone_mark = NULL, other_phone_marks = NULL, score = NULL
        WHERE id = ANY (?) AND status <> 'ERASED'
        """,
        family);
    return family;
  }
}
