package ma.sac.beneficiary.households;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.beneficiary.scoring.Housing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A family as a registrar writes it down: a row of a list, or a request. Further persons are added
 * as members.
 */
@Schema(examples = HouseholdRequest.EXAMPLE)
public record HouseholdRequest(
    @Schema(
            examples = "BK823188",
            description =
                "CIN of the head; spaces and case do not matter. Empty only with withoutPapers")
        @Size(max = 30)
        String nationalId,
    @Schema(examples = "Alaoui") @NotBlank @Size(max = 100) String familyName,
    @Schema(examples = "Saida") @NotBlank @Size(max = 100) String givenName,
    @Schema(examples = "1984-08-10", description = "Or birthYear, where the day is not known") @Past
        LocalDate birthDate,
    @NotNull Sex sex,
    @Schema(examples = "+212600000002", description = "Empty when there is none")
        @Pattern(regexp = "|\\+?[0-9][0-9 .-]{5,20}", message = "is no telephone number")
        String phone,
    @Schema(examples = "Rue 58, n° 72, Aïn Sebaâ Gare") @NotBlank @Size(max = 300) String address,
    @Schema(examples = "06.141.01.20", description = "HCP code of the commune or district")
        @NotBlank
        @Size(max = 30)
        String territoryCode,
    @Schema(examples = "01932e5c-8f00-7000-8000-000000000001") @NotNull UUID zoneId,
    @Schema(examples = "5") @NotNull @Min(1) @Max(50) Integer householdSize,
    @Schema(examples = "3") @NotNull @Min(0) @Max(50) Integer dependants,
    @NotNull Boolean disability,
    @NotNull Boolean widowOrSingleHead,
    @NotNull Boolean incomeLoss,
    @NotNull Housing housing,
    @NotNull Language language,
    @NotNull LegalBasis legalBasis,
    @Schema(examples = "2020-04-15") @NotNull @PastOrPresent LocalDate noticeGivenOn,
    @Schema(examples = "false", description = "Said of a head who has no CIN at all")
        Boolean withoutPapers,
    @Schema(examples = "Ahmed") @Size(max = 100) String fatherName,
    @Schema(examples = "1984") @Min(1800) @Max(2200) Integer birthYear,
    @Size(max = 5) List<@Valid @NotNull Identifier> identifiers,
    @Size(max = 5)
        List<
                @NotNull
                @Pattern(regexp = "\\+?[0-9][0-9 .-]{5,20}", message = "is no telephone number")
                String>
            otherPhones,
    @Schema(examples = "33.583112", description = "Where the family lives; with longitude")
        @Digits(integer = 2, fraction = 6)
        @DecimalMin("20")
        @DecimalMax("37")
        BigDecimal latitude,
    @Schema(examples = "-7.583201")
        @Digits(integer = 2, fraction = 6)
        @DecimalMin("-18")
        @DecimalMax("0")
        BigDecimal longitude,
    @Schema(examples = "2") @Min(0) @Max(30) Integer rooms,
    Boolean runningWater,
    Boolean electricity,
    IncomeSource incomeSource,
    @Schema(examples = "1800.00", description = "Of all members together, in MAD")
        @Digits(integer = 7, fraction = 2)
        @DecimalMin("0")
        BigDecimal monthlyIncome) {

  static final String EXAMPLE =
      """
      {"nationalId":"BK823188","familyName":"Alaoui","givenName":"Saida","fatherName":"Ahmed","birthDate":"1984-08-10","sex":"F","phone":"+212600000002",
       "otherPhones":["0522000003"],"address":"Rue 58, n° 72, Aïn Sebaâ Gare","territoryCode":"06.141.01.20","zoneId":"01932e5c-8f00-7000-8000-000000000001",
       "householdSize":5,"dependants":3,"disability":false,"widowOrSingleHead":true,"incomeLoss":true,"housing":"RENTED","rooms":2,"incomeSource":"DAY_LABOUR",
       "language":"fr","legalBasis":"CONSENT","noticeGivenOn":"2020-04-15"}
      """;

  @Override
  public String toString() {
    return "HouseholdRequest[sealed]";
  }
}
