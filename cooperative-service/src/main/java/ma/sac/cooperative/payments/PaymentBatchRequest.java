package ma.sac.cooperative.payments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PaymentBatchRequest")
record PaymentBatchRequest(
    @Schema(examples = "0199aa00-0000-7000-8000-000000000001") @NotNull UUID campaignId,
    @Schema(
            description = "Approved payments of the campaign",
            examples = "[\"0199aa00-0000-7000-8000-000000000040\"]")
        @NotEmpty
        @Size(max = 1000)
        Set<@NotNull UUID> payments,
    @NotNull @Valid Payer payer,
    @Schema(examples = "2020-05-04", description = "The day on which the bank is to pay") @NotNull
        LocalDate executionDate) {

  @Schema(name = "Payer", description = "The account that pays; kept sealed")
  record Payer(
      @Schema(examples = "Fondation SMarT") @NotBlank @Size(max = 70) String name,
      @Schema(examples = "007780000012345678901209", description = "RIB, 24 digits")
          @NotNull
          @Pattern(regexp = "[0-9]{24}")
          String rib) {}
}
