package ma.sac.cooperative.cooperatives;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** VERIFIED needs {@code rural} and {@code evidence}, REJECTED needs {@code reason}. */
record VerificationRequest(
    @NotNull Decision decision,
    @Schema(examples = "true") Boolean rural,
    @Schema(examples = "ODCO-RLC-2014-2596") @Size(max = 200) String evidence,
    @Schema(examples = "2030-12-31") LocalDate validUntil,
    @Schema(examples = "Visited on site") @Size(max = 500) String reason) {

  enum Decision {
    VERIFIED,
    REJECTED
  }
}
