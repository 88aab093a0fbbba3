package ma.sac.beneficiary.households;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
import ma.sac.beneficiary.crypto.FamilyKey;
import ma.sac.beneficiary.crypto.IdentityMarks;
import ma.sac.beneficiary.scoring.Scorecard;
import ma.sac.beneficiary.scoring.Scorecards;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.db.Sql;

/**
 * Writes what is newly known of a family that is held: what was known before stays in its history,
 * and where a fact changes by which it is scored, it is scored anew and verified again by another.
 */
@ApplicationScoped
class ReviseHousehold {
  private final FamilyHistory history;
  private final Households households;
  private final SealedFields fields;
  private final IdentityMarks marks;
  private final Scorecards scorecards;
  private final Audit audit;
  private final Sql sql;
  private final Event<HouseholdChanged> changed;

  ReviseHousehold(
      FamilyHistory history,
      Households households,
      SealedFields fields,
      IdentityMarks marks,
      Scorecards scorecards,
      Audit audit,
      Sql sql,
      Event<HouseholdChanged> changed) {
    this.history = history;
    this.households = households;
    this.fields = fields;
    this.marks = marks;
    this.scorecards = scorecards;
    this.audit = audit;
    this.sql = sql;
    this.changed = changed;
  }

  Household revise(HoldHousehold.Held held, Revision after) {
    Household household = held.household();
    HouseholdFile before = held.file();
    FamilyKey key = held.key();
    UUID id = household.id();
    history.keep(household, before, after.kind(), key, held.by());
    Scorecard scorecard = scorecards.current();
    boolean rescored = !after.facts().equals(before.facts());
    boolean reverify = rescored && household.status() == HouseholdStatus.VERIFIED;
    String phone = after.contact().phone();
    sql.update(
        """
        UPDATE household SET region = ?, province = ?, territory = ?, zone_id = ?, household_size = ?, legal_basis = ?, notice_given_on = ?,
          sealed_facts = ?, sealed_contact = ?, sealed_living = ?, phone_mark = ?, other_phone_marks = ?::text::bytea[],
          score = ?, scorecard_version = ?, status = ?, registered_by = ?, version = version + 1
        WHERE id = ?
        """,
        after.place().region(),
        after.place().province(),
        after.place().territory(),
        after.zoneId(),
        after.facts().householdSize(),
        after.legalBasis(),
        after.noticeGivenOn(),
        fields.seal(after.facts(), key, id),
        fields.seal(after.contact(), key, id),
        fields.seal(after.living(), key, id),
        phone == null ? null : marks.ofPhone(phone),
        Phones.marks(after.contact().otherPhones(), marks),
        rescored ? scorecard.score(after.facts()).total() : household.score(),
        rescored ? Integer.valueOf(scorecard.version()) : household.scorecardVersion(),
        reverify ? HouseholdStatus.REGISTERED : household.status(),
        rescored && !held.by().equals(HoldHousehold.SERVICE) ? held.by() : household.registeredBy(),
        id);
    if (!after.place().equals(household.place())) {
      sql.update(
          "UPDATE member SET region = ?, province = ?, territory = ? WHERE household_id = ?",
          after.place().region(),
          after.place().province(),
          after.place().territory(),
          id);
    }
    if (reverify) {
      households.decided(id, "REVERIFY", "A scored fact changed", null, held.by());
    }
    audit.recordOf(held.by(), "household.change", "household:" + id);
    changed.fire(new HouseholdChanged(id, after.place(), after.zoneId(), reverify));
    return households.find(id).orElseThrow();
  }
}
