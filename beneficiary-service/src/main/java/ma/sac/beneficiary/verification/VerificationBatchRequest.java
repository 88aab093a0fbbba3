package ma.sac.beneficiary.verification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Families that a verifier found as registered, by one method. */
@Schema(
    examples =
        "{\"householdIds\":[\"01932e5c-8f00-4000-8000-000000000004\"],\"method\":\"LOCAL_AUTHORITY_LIST\"}")
record VerificationBatchRequest(
    @NotEmpty @Size(max = 500) List<@NotNull UUID> householdIds,
    @Schema(examples = "LOCAL_AUTHORITY_LIST")
        @NotBlank
        @Pattern(
            regexp = "[A-Z][A-Z0-9_]{1,39}",
            message =
                "is one word in capitals, such as HOME_VISIT: names belong nowhere but in sealed fields")
        String method) {}
