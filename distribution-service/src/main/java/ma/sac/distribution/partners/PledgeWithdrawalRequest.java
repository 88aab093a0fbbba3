package ma.sac.distribution.partners;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a promise is taken back. */
@Schema(examples = "{\"reason\":\"The partner's board decided otherwise\"}")
record PledgeWithdrawalRequest(@NotBlank @Size(max = 1000) String reason) {}
