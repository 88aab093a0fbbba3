package ma.sac.beneficiary.households;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.beneficiary.BeneficiaryProblem;
import ma.sac.beneficiary.crypto.FamilyKey;
import ma.sac.beneficiary.crypto.FamilyKeys;
import ma.sac.beneficiary.scoring.Score;
import ma.sac.beneficiary.scoring.Scorecards;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.http.Refusal;

/** Opens what is kept of a family, for a stated purpose, and puts that on record. */
@ApplicationScoped
class ReadHousehold {
  private final Households households;
  private final FamilyKeys keys;
  private final SealedFields fields;
  private final Scorecards scorecards;
  private final FamilyConsents consents;
  private final PersonalReads reads;
  private final Visibility visibility;

  ReadHousehold(
      Households households,
      FamilyKeys keys,
      SealedFields fields,
      Scorecards scorecards,
      FamilyConsents consents,
      PersonalReads reads,
      Visibility visibility) {
    this.households = households;
    this.keys = keys;
    this.fields = fields;
    this.scorecards = scorecards;
    this.consents = consents;
    this.reads = reads;
    this.visibility = visibility;
  }

  HouseholdFile read(UUID id, String purpose) {
    return visibility.asCaller(
        () -> {
          Household household = readable(id);
          FamilyKey key = key(id);
          reads.record("household.read", id, key, purpose);
          return file(household, key);
        });
  }

  Score score(UUID id) {
    return visibility.asCaller(
        () -> {
          Household household = readable(id);
          FamilyKey key = key(id);
          reads.record("household.score", id, key, null);
          return scorecards
              .find(household.scorecardVersion())
              .orElseThrow()
              .score(fields.facts(household.sealedFacts(), key, id));
        });
  }

  HouseholdFile file(Household household, FamilyKey key) {
    return new HouseholdFile(
        household.view(),
        households.everyMemberOf(household.id()).stream()
            .map(
                member ->
                    new HouseholdFile.MemberFile(
                        member.id(),
                        member.head(),
                        member.active(),
                        fields.person(member.sealedPerson(), key, member.id())))
            .toList(),
        fields.contact(household.sealedContact(), key, household.id()),
        fields.facts(household.sealedFacts(), key, household.id()),
        fields.living(household.sealedLiving(), key, household.id()),
        household.legalBasis(),
        household.noticeGivenOn(),
        consents.of(household.id(), key));
  }

  private Household readable(UUID id) {
    Household household = households.find(id).orElseThrow(Refusal::notFound);
    household.requireReadable();
    return household;
  }

  private FamilyKey key(UUID id) {
    return keys.open(id)
        .orElseThrow(
            () -> new Refusal(BeneficiaryProblem.FAMILY_ERASED, "The family's key is destroyed"));
  }
}
