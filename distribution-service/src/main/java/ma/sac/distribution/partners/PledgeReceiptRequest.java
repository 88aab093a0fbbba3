package ma.sac.distribution.partners;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came in; the reference is the transfer's, and counts once. */
@Schema(
    examples = "{\"amount\":300000.00,\"receivedOn\":\"2020-04-18\",\"reference\":\"VIR-88121\"}")
record PledgeReceiptRequest(
    @NotNull @DecimalMin("0.01") @Digits(integer = 12, fraction = 2) BigDecimal amount,
    @NotNull LocalDate receivedOn,
    @NotBlank @Size(max = 200) String reference) {}
