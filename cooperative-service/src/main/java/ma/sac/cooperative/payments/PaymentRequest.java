package ma.sac.cooperative.payments;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record PaymentRequest(
    @Schema(examples = "0199aa00-0000-7000-8000-000000000030") @NotNull UUID orderId,
    @NotNull PaymentKind kind,
    @Schema(examples = "27360.00", description = "MAD")
        @NotNull
        @DecimalMin("0.01")
        @Digits(integer = 12, fraction = 2)
        BigDecimal amount,
    @Schema(examples = "FA-2020-031") @Size(max = 60) String invoiceReference) {

  @Schema(name = "PaymentExecution")
  record Execution(
      @Schema(examples = "VIR-2020-00412", description = "The bank's reference of the transfer")
          @NotBlank
          @Size(max = 60)
          String reference,
      @Schema(examples = "2020-05-04") @NotNull LocalDate paidOn) {}

  @Schema(name = "PaymentRefusal")
  record RefusedBecause(
      @Schema(examples = "The invoice is not of this order") @NotBlank @Size(max = 500)
          String reason) {}
}
