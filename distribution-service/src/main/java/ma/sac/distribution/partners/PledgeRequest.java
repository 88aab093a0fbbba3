package ma.sac.distribution.partners;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A promise: FUNDING in MAD, or something else with its estimated value. */
@Schema(
    examples =
        "{\"partnerId\":\"01930000-0000-7000-8000-000000000005\",\"kind\":\"FUNDING\",\"amount\":600000.00,\"description\":\"Subvention pour les paniers\"}")
record PledgeRequest(
    @NotNull UUID partnerId,
    @NotNull PledgeKind kind,
    @NotNull @DecimalMin("0.01") @Digits(integer = 12, fraction = 2) BigDecimal amount,
    @Size(max = 1000) String description) {}
