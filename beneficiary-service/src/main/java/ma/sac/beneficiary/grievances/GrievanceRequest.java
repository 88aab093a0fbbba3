package ma.sac.beneficiary.grievances;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A family's complaint, as somebody took it down. */
@Schema(
    examples =
        "{\"category\":\"NOT_SERVED\",\"text\":\"The site was closed at the hour on the notice\"}")
record GrievanceRequest(
    @NotNull GrievanceView.Category category,
    UUID campaignId,
    UUID householdId,
    @Schema(examples = "The site was closed at the hour on the notice") @NotBlank @Size(max = 4000)
        String text) {

  @Override
  public String toString() {
    return "GrievanceRequest[sealed]";
  }
}
