package ma.sac.beneficiary.households;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.beneficiary.crypto.IdentityMarks;
import ma.sac.beneficiary.scoring.ScoredFacts;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.db.Ids;
import ma.sac.kit.http.MergePatch;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.http.Versions;

/**
 * Lets persons join a family and corrects what is known of them. The family's size is the number
 * told, for lists come with heads alone; it rises when more members are on record than were told.
 */
@ApplicationScoped
class ChangeMembers {
  static final int MOST = 50;

  private final HoldHousehold families;
  private final Members members;
  private final Identities identities;
  private final SealedFields fields;
  private final IdentityMarks marks;
  private final MergePatch patches;
  private final Visibility visibility;

  ChangeMembers(
      HoldHousehold families,
      Members members,
      Identities identities,
      SealedFields fields,
      IdentityMarks marks,
      MergePatch patches,
      Visibility visibility) {
    this.families = families;
    this.members = members;
    this.identities = identities;
    this.fields = fields;
    this.marks = marks;
    this.patches = patches;
    this.visibility = visibility;
  }

  MemberView add(UUID id, MemberRequest request) {
    Person person = RegistrationRules.member(request);
    return visibility.asCaller(
        () -> {
          HoldHousehold.Held held = families.hold(id);
          if (held.file().activeMembers() == MOST) {
            throw Refusal.conflict("A household has at most %d members".formatted(MOST));
          }
          requireConsent(held, person);
          byte[] identity = identities.take(id, person);
          ScoredFacts facts =
              with(held.file().facts(), held.file().activeMembers() + 1, person.disability());
          Household revised = families.revise(held, Revision.Kind.MEMBER_JOINED, facts);
          UUID member = Ids.random();
          members.add(
              member,
              held.household(),
              identity,
              marks.ofFamilyName(person.familyName()),
              fields.seal(person, held.key(), member));
          return new MemberView(member, false, true, revised.view());
        });
  }

  MemberView change(UUID id, UUID memberId, String ifMatch, JsonNode patch) {
    return visibility.asCaller(
        () -> {
          HoldHousehold.Held held = families.hold(id);
          Versions.require(ifMatch, held.household().version());
          HouseholdFile.MemberFile before = held.activeMember(memberId);
          MemberRequest asked =
              patches.apply(HouseholdRequests.of(before.person()), patch, MemberRequest.class);
          Person after =
              RegistrationRules.member(before.head() ? asked.as(Relation.UNRELATED) : asked);
          // After all else: a request that makes no sense is told so, whoever it is about.
          if (before.head()) {
            throw Refusal.conflict("The head is corrected with the household");
          }
          requireConsent(held, after);
          identities.gain(held.household(), before.person(), after);
          ScoredFacts facts =
              with(held.file().facts(), held.file().activeMembers(), after.disability());
          Household revised = families.revise(held, Revision.Kind.MEMBER_CHANGED, facts);
          members.change(
              memberId,
              marks.ofFamilyName(after.familyName()),
              fields.seal(after, held.key(), memberId));
          return new MemberView(memberId, false, true, revised.view());
        });
  }

  private static void requireConsent(HoldHousehold.Held held, Person person) {
    if (Boolean.TRUE.equals(person.disability())
        && !held.file().allows(Consent.Purpose.HEALTH_FACTS)) {
      throw Refusal.invalid("disability", "facts of health need express consent");
    }
  }

  private static ScoredFacts with(ScoredFacts facts, int members, Boolean disability) {
    return FactsOf.family(
        facts,
        Math.max(facts.householdSize(), members),
        facts.dependants(),
        facts.disability() || Boolean.TRUE.equals(disability));
  }
}
