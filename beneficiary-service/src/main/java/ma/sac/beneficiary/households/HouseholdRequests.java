package ma.sac.beneficiary.households;

/** A stored family as the request that would register it. */
final class HouseholdRequests {
  private HouseholdRequests() {}

  static HouseholdRequest of(HouseholdFile file) {
    Person head =
        file.members().stream()
            .filter(HouseholdFile.MemberFile::head)
            .findFirst()
            .orElseThrow()
            .person();
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
        file.noticeGivenOn());
  }
}
