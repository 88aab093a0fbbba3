package ma.sac.beneficiary.households;

/** A stored family as the request that would register it, a member as the one that would add it. */
final class HouseholdRequests {
  private HouseholdRequests() {}

  static HouseholdRequest of(HouseholdFile file) {
    Person head = file.head().person();
    return new HouseholdRequest(
        head.nationalId(),
        head.familyName(),
        head.givenName(),
        head.birthDate(),
        head.sex(),
        file.contact().phone(),
        file.contact().address(),
        file.household().territory(),
        file.household().zoneId(),
        file.facts().householdSize(),
        file.facts().dependants(),
        file.facts().disability(),
        file.facts().widowOrSingleHead(),
        file.facts().incomeLoss(),
        file.facts().housing(),
        file.contact().language(),
        file.legalBasis(),
        file.noticeGivenOn(),
        head.nationalId() == null,
        head.fatherName(),
        head.birthYear(),
        head.identifiers(),
        file.contact().otherPhones(),
        file.contact().latitude(),
        file.contact().longitude(),
        file.living().rooms(),
        file.living().runningWater(),
        file.living().electricity(),
        file.living().incomeSource(),
        file.living().monthlyIncome());
  }

  static MemberRequest of(Person person) {
    return new MemberRequest(
        person.nationalId(),
        person.familyName(),
        person.givenName(),
        person.fatherName(),
        person.birthDate(),
        person.birthYear(),
        person.sex(),
        person.relation(),
        person.disability(),
        person.identifiers());
  }
}
