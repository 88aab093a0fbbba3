package ma.sac.beneficiary.households;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.beneficiary.scoring.Housing;

/**
 * The merge patch of a family's data as clients write it: any of {@link HouseholdRequest}, which
 * judges the whole once the patch is applied. A national id stays; one that was missing may be
 * added.
 */
record HouseholdChange(
    String nationalId,
    String familyName,
    String givenName,
    LocalDate birthDate,
    Sex sex,
    String phone,
    String address,
    String territoryCode,
    UUID zoneId,
    Integer householdSize,
    Integer dependants,
    Boolean disability,
    Boolean widowOrSingleHead,
    Boolean incomeLoss,
    Housing housing,
    Language language,
    LegalBasis legalBasis,
    LocalDate noticeGivenOn,
    Boolean withoutPapers,
    String fatherName,
    Integer birthYear,
    List<Identifier> identifiers,
    List<String> otherPhones,
    BigDecimal latitude,
    BigDecimal longitude,
    Integer rooms,
    Boolean runningWater,
    Boolean electricity,
    IncomeSource incomeSource,
    BigDecimal monthlyIncome) {

  @Override
  public String toString() {
    return "HouseholdChange[sealed]";
  }
}
