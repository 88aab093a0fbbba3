package ma.sac.cooperative.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a cooperative that uses no computer told an officer what it wants. */
@Schema(
    description =
        "An officer acts for the cooperative: by which channel it was asked, and where that is noted")
public record OnBehalfOf(
    @Schema(examples = "TELEPHONE") @NotBlank @Size(max = 40) String channel,
    @Schema(examples = "call 2020-04-21 10:15, register page 12") @NotBlank @Size(max = 200)
        String reference) {

  /** A list that an officer sent names many cooperatives. */
  public static OnBehalfOf list(UUID importId) {
    return new OnBehalfOf("LIST", "import:" + importId);
  }

  public static String channelOf(OnBehalfOf onBehalfOf) {
    return onBehalfOf == null ? null : onBehalfOf.channel();
  }

  public static String referenceOf(OnBehalfOf onBehalfOf) {
    return onBehalfOf == null ? null : onBehalfOf.reference();
  }
}
