package ma.sac.beneficiary.households;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import ma.sac.beneficiary.scoring.Housing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A family as a registrar writes it down: a row of a list, or a request. */
public record HouseholdRequest(
    @Schema(examples = "BK823188", description = "CIN of the head; spaces and case do not matter")
        @NotBlank
        @Size(max = 30)
        String nationalId,
    @Schema(examples = "Alaoui") @NotBlank @Size(max = 100) String familyName,
    @Schema(examples = "Saida") @NotBlank @Size(max = 100) String givenName,
    @Schema(examples = "1984-08-10") @NotNull @Past LocalDate birthDate,
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
    @Schema(examples = "2020-04-15") @NotNull @PastOrPresent LocalDate noticeGivenOn) {

  @Override
  public String toString() {
    return "HouseholdRequest[sealed]";
  }
}
