package ma.sac.beneficiary.households;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.beneficiary.crypto.FamilyKey;
import ma.sac.beneficiary.crypto.FamilyKeys;
import ma.sac.beneficiary.scoring.ScoredFacts;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;

/** Holds a family in the caller's transaction, and opens what is known of it, to change that. */
@ApplicationScoped
class HoldHousehold {
  /** Who acts where no request does. */
  static final String SERVICE = "beneficiary-service";

  private final Households households;
  private final ReadHousehold reading;
  private final ReviseHousehold revise;
  private final FamilyKeys keys;
  private final Caller caller;

  HoldHousehold(
      Households households,
      ReadHousehold reading,
      ReviseHousehold revise,
      FamilyKeys keys,
      Caller caller) {
    this.households = households;
    this.reading = reading;
    this.revise = revise;
    this.keys = keys;
    this.caller = caller;
  }

  /** A family that is held until the transaction ends, opened. */
  record Held(Household household, HouseholdFile file, FamilyKey key, String by) {
    /**
     * @throws Refusal 409 when the person is no longer of the family
     */
    HouseholdFile.MemberFile activeMember(UUID id) {
      HouseholdFile.MemberFile member = file.member(id);
      if (!member.active()) {
        throw Refusal.conflict("The person is no longer of this household");
      }
      return member;
    }
  }

  /**
   * @throws Refusal 404 when it is not of the caller's territories, 409 when its part has ended
   */
  Held hold(UUID id) {
    return hold(id, caller.subject());
  }

  /** For who is not the caller of a request, such as a job. */
  Held hold(UUID id, String by) {
    Household household = households.lock(id).orElseThrow(Refusal::notFound);
    household.requireCurrent();
    FamilyKey key = keys.open(id).orElseThrow(Refusal::notFound);
    return new Held(household, reading.file(household, key), key, by);
  }

  /** What was known before stays in the history. */
  Household revise(Held held, Revision.Kind kind, ScoredFacts facts) {
    return revise(held, Revision.of(kind, held.household(), held.file(), facts));
  }

  Household revise(Held held, Revision after) {
    return revise.revise(held, after);
  }
}
