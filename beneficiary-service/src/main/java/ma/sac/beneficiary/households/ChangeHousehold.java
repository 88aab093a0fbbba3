package ma.sac.beneficiary.households;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.beneficiary.crypto.IdentityMarks;
import ma.sac.beneficiary.known.KnownZones;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.http.MergePatch;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.http.Versions;
import ma.sac.kit.security.Caller;

/**
 * Corrects a family's data, and lets it move. A national id stays, for it is what the family is
 * known by; whoever had none may show one later.
 */
@ApplicationScoped
class ChangeHousehold {
  private final HoldHousehold families;
  private final RegistrationRules rules;
  private final Members members;
  private final Identities identities;
  private final SealedFields fields;
  private final IdentityMarks marks;
  private final KnownZones zones;
  private final MergePatch patches;
  private final Visibility visibility;
  private final Caller caller;

  ChangeHousehold(
      HoldHousehold families,
      RegistrationRules rules,
      Members members,
      Identities identities,
      SealedFields fields,
      IdentityMarks marks,
      KnownZones zones,
      MergePatch patches,
      Visibility visibility,
      Caller caller) {
    this.families = families;
    this.rules = rules;
    this.members = members;
    this.identities = identities;
    this.fields = fields;
    this.marks = marks;
    this.zones = zones;
    this.patches = patches;
    this.visibility = visibility;
    this.caller = caller;
  }

  Household change(UUID id, String ifMatch, JsonNode patch) {
    return visibility.asCaller(
        () -> {
          HoldHousehold.Held held = families.hold(id);
          Versions.require(ifMatch, held.household().version());
          HouseholdFile before = held.file();
          HouseholdRequest asked =
              patches.apply(HouseholdRequests.of(before), patch, HouseholdRequest.class);
          Registration after =
              rules.correction(
                  asked,
                  zones.all(),
                  before.allows(Consent.Purpose.HEALTH_FACTS, asked.legalBasis()));
          if (after.facts().householdSize() < before.activeMembers()) {
            throw Refusal.invalid("householdSize", "is less than the members on record");
          }
          if (!caller.coversTerritory(after.place().territory())) {
            throw Refusal.forbidden("The new address lies outside your territory");
          }
          identities.gain(held.household(), before.head().person(), after.head());
          Person head = keptOf(before.head().person(), after.head());
          Household revised = families.revise(held, Revision.of(after));
          members.change(
              before.head().id(),
              marks.ofFamilyName(head.familyName()),
              fields.seal(head, held.key(), before.head().id()));
          return revised;
        });
  }

  /** What a correction of the family does not name stays with its head. */
  private static Person keptOf(Person before, Person after) {
    return new Person(
        after.nationalId(),
        after.familyName(),
        after.givenName(),
        after.fatherName(),
        after.birthDate(),
        after.birthYear(),
        after.sex(),
        Relation.HEAD,
        before.disability(),
        after.identifiers(),
        null);
  }
}
