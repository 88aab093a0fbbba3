package ma.sac.distribution.campaigns;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new authorised amount in MAD, absolute. */
@Schema(examples = "{\"amount\":1750000.00}")
record BudgetAuthorisationRequest(
    @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 2) BigDecimal amount) {}
