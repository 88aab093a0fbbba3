package ma.sac.beneficiary.grievances;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A family's complaint, as somebody took it down; without a household it is anonymous.
 *
 * @param aboutPerson who of the programme it is about, as their access token names them: that
 *     person never sees it
 */
@Schema(
    examples =
        "{\"category\":\"NOT_SERVED\",\"channel\":\"TELEPHONE\",\"text\":\"The site was closed at the hour on the notice\"}")
record GrievanceRequest(
    @NotNull GrievanceView.Category category,
    UUID campaignId,
    UUID householdId,
    GrievanceView.Channel channel,
    @Schema(
            description =
                "Who of the programme it is about, by the name in their access token; that person never sees it")
        @Pattern(regexp = "\\S.{0,98}\\S", message = "is no name of an access token")
        String aboutPerson,
    @Schema(examples = "The site was closed at the hour on the notice") @NotBlank @Size(max = 4000)
        String text) {

  @Override
  public String toString() {
    return "GrievanceRequest[sealed]";
  }
}
