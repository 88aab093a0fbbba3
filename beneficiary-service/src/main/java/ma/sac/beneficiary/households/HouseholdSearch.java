package ma.sac.beneficiary.households;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is looked for: by national id, or by telephone, or by name; and why. */
@Schema(examples = "{\"nationalId\":\"BK823188\",\"purpose\":\"The family asks for its notice\"}")
record HouseholdSearch(
    @Schema(examples = "BK823188") @Size(max = 30) String nationalId,
    @Size(max = 30) String phone,
    @Size(max = 100) String familyName,
    @Size(max = 100) String givenName,
    @Schema(examples = "The family asks for its notice") @NotBlank @Size(max = 300)
        String purpose) {

  @Override
  public String toString() {
    return "HouseholdSearch[sealed]";
  }
}
