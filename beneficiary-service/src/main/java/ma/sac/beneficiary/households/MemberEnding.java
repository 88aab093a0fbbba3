package ma.sac.beneficiary.households;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How somebody's part in a family ended.
 *
 * @param newHeadId who takes the place of a head who died
 */
@Schema(examples = "{\"reason\":\"MOVED\",\"on\":\"2020-05-02\"}")
record MemberEnding(
    @NotNull Person.LeavingReason reason,
    @Schema(examples = "2020-05-02") @NotNull @PastOrPresent LocalDate on,
    @Schema(description = "Only of a head who died: who takes the place") UUID newHeadId) {}
