package ma.sac.beneficiary.households;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.beneficiary.crypto.FamilyKey;
import ma.sac.beneficiary.scoring.ScoredFacts;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.http.Refusal;

/**
 * Ends somebody's part in a family: moved away, split off to a family of their own, or died. Who
 * leaves alive may be registered elsewhere at once. A household goes where its head goes: only a
 * dead head is succeeded, and who stays behind a living one is split off instead.
 */
@ApplicationScoped
class EndMember {
  private final HoldHousehold families;
  private final Members members;
  private final Identities identities;
  private final SealedFields fields;
  private final Visibility visibility;

  EndMember(
      HoldHousehold families,
      Members members,
      Identities identities,
      SealedFields fields,
      Visibility visibility) {
    this.families = families;
    this.members = members;
    this.identities = identities;
    this.fields = fields;
    this.visibility = visibility;
  }

  MemberView end(UUID id, UUID memberId, MemberEnding ending) {
    return visibility.asCaller(
        () -> {
          HoldHousehold.Held held = families.hold(id);
          HouseholdFile.MemberFile leaving = held.activeMember(memberId);
          HouseholdFile.MemberFile heir = heir(held, leaving, ending);
          Household revised =
              families.revise(held, Revision.Kind.MEMBER_LEFT, without(held.file()));
          Person gone = leaving.person().leaving(new Person.Left(ending.reason(), ending.on()));
          members.end(memberId, fields.seal(gone, held.key(), memberId));
          identities.release(id, leaving.person(), ending.reason());
          if (heir != null) {
            members.succeed(heir.id(), memberId, head(heir, held.key()));
          }
          return new MemberView(memberId, false, false, revised.view());
        });
  }

  private byte[] head(HouseholdFile.MemberFile heir, FamilyKey key) {
    return fields.seal(heir.person().as(Relation.HEAD), key, heir.id());
  }

  /** Who takes a dead head's place; null where somebody else leaves. */
  private static HouseholdFile.MemberFile heir(
      HoldHousehold.Held held, HouseholdFile.MemberFile leaving, MemberEnding ending) {
    if (!leaving.head()) {
      return null;
    }
    if (ending.reason() != Person.LeavingReason.DIED) {
      throw Refusal.conflict(
          "A household goes where its head goes: let those leave who stay behind, or close it");
    }
    if (held.file().activeMembers() == 1) {
      throw Refusal.conflict("Nobody else is on record: add who takes the place, or close it");
    }
    if (ending.newHeadId() == null || ending.newHeadId().equals(leaving.id())) {
      throw Refusal.invalid("newHeadId", "says who takes the place of a head who died");
    }
    return held.activeMember(ending.newHeadId());
  }

  /** One fewer than was told, and never more dependants than members. */
  private static ScoredFacts without(HouseholdFile file) {
    ScoredFacts facts = file.facts();
    int size = Math.max(1, facts.householdSize() - 1);
    return FactsOf.family(
        facts, size, Math.min(facts.dependants(), size), facts.disability());
  }
}
