package ma.sac.beneficiary.verification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A verifier's decision about one family; the reason is kept sealed. */
@Schema(examples = "{\"decision\":\"VERIFIED\",\"method\":\"HOME_VISIT\"}")
record VerificationRequest(
    @NotNull Decision decision,
    @Schema(examples = "HOME_VISIT")
        @NotBlank
        @Pattern(
            regexp = "[A-Z][A-Z0-9_]{1,39}",
            message =
                "is one word in capitals, such as HOME_VISIT: names belong nowhere but in sealed fields")
        String method,
    @Size(max = 500) String reason) {

  enum Decision {
    VERIFIED,
    REJECTED
  }
}
