package ma.sac.beneficiary.households;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
import ma.sac.beneficiary.crypto.FamilyKey;
import ma.sac.beneficiary.crypto.FamilyKeys;
import ma.sac.beneficiary.crypto.IdentityMarks;
import ma.sac.beneficiary.known.KnownZones;
import ma.sac.beneficiary.scoring.Scorecard;
import ma.sac.beneficiary.scoring.Scorecards;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.MergePatch;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.http.Versions;
import ma.sac.kit.security.Caller;

/**
 * Corrects a family's data. When a fact changes by which it is scored, somebody must verify it
 * again; the national id stays, for it is what the family is known by.
 */
@ApplicationScoped
class ChangeHousehold {
  private final Households households;
  private final ReadHousehold reading;
  private final RegistrationRules rules;
  private final FamilyKeys keys;
  private final SealedFields fields;
  private final IdentityMarks marks;
  private final Scorecards scorecards;
  private final KnownZones zones;
  private final MergePatch patches;
  private final Visibility visibility;
  private final Caller caller;
  private final Audit audit;
  private final Sql sql;
  private final Event<HouseholdChanged> changed;

  ChangeHousehold(
      Households households,
      ReadHousehold reading,
      RegistrationRules rules,
      FamilyKeys keys,
      SealedFields fields,
      IdentityMarks marks,
      Scorecards scorecards,
      KnownZones zones,
      MergePatch patches,
      Visibility visibility,
      Caller caller,
      Audit audit,
      Sql sql,
      Event<HouseholdChanged> changed) {
    this.households = households;
    this.reading = reading;
    this.rules = rules;
    this.keys = keys;
    this.fields = fields;
    this.marks = marks;
    this.scorecards = scorecards;
    this.zones = zones;
    this.patches = patches;
    this.visibility = visibility;
    this.caller = caller;
    this.audit = audit;
    this.sql = sql;
    this.changed = changed;
  }

  Household change(UUID id, String ifMatch, JsonNode patch) {
    return visibility.asCaller(
        () -> {
          Household household = households.lock(id).orElseThrow(Refusal::notFound);
          household.requireCurrent();
          Versions.require(ifMatch, household.version());
          FamilyKey key = keys.open(id).orElseThrow(Refusal::notFound);
          HouseholdFile before = reading.file(household, key);
          HouseholdRequest asked =
              patches.apply(HouseholdRequests.of(before), patch, HouseholdRequest.class);
          Registration after = rules.registration(asked, zones.all());
          if (!after.head().nationalId().equals(head(before).person().nationalId())) {
            throw Refusal.invalid(
                "nationalId", "The national id of a registered family does not change");
          }
          if (!caller.coversTerritory(after.place().territory())) {
            throw Refusal.forbidden("The new address lies outside your territory");
          }
          write(household, before, after, key);
          return households.find(id).orElseThrow(Refusal::notFound);
        });
  }

  private void write(Household household, HouseholdFile before, Registration after, FamilyKey key) {
    UUID id = household.id();
    Scorecard scorecard = scorecards.current();
    boolean rescored = !after.facts().equals(before.facts());
    boolean reverify = rescored && household.status() == HouseholdStatus.VERIFIED;
    String phone = after.contact().phone();
    sql.update(
        """
        UPDATE household SET region = ?, province = ?, territory = ?, zone_id = ?, household_size = ?, legal_basis = ?, notice_given_on = ?,
          sealed_facts = ?, sealed_contact = ?, phone_mark = ?, score = ?, scorecard_version = ?, status = ?, registered_by = ?, version = version + 1
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
        phone == null ? null : marks.ofPhone(phone),
        rescored ? scorecard.score(after.facts()).total() : household.score(),
        rescored ? Integer.valueOf(scorecard.version()) : household.scorecardVersion(),
        reverify ? HouseholdStatus.REGISTERED : household.status(),
        rescored ? caller.subject() : household.registeredBy(),
        id);
    UUID head = head(before).id();
    sql.update(
        "UPDATE member SET region = ?, province = ?, territory = ?, name_mark = ?, sealed_person = ? WHERE id = ?",
        after.place().region(),
        after.place().province(),
        after.place().territory(),
        marks.ofFamilyName(after.head().familyName()),
        fields.seal(after.head(), key, head),
        head);
    if (reverify) {
      households.decided(id, "REVERIFY", "A scored fact changed", null, caller.subject());
    }
    audit.record("household.change", "household:" + id, null);
    changed.fire(new HouseholdChanged(id, after.place(), after.zoneId(), reverify));
  }

  private static HouseholdFile.MemberFile head(HouseholdFile file) {
    return file.members().stream().filter(HouseholdFile.MemberFile::head).findFirst().orElseThrow();
  }
}
