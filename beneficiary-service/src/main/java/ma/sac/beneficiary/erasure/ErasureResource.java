package ma.sac.beneficiary.erasure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import ma.sac.beneficiary.Roles;
import ma.sac.beneficiary.households.HouseholdView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/households/{id}/erasure")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Erasure")
class ErasureResource {
  private final EraseFamily erase;

  ErasureResource(EraseFamily erase) {
    this.erase = erase;
  }

  /** Where the request is filed; free words could name the family that is to be forgotten. */
  record ErasureRequest(
      @Schema(examples = "DP-2020-17") @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9/ .-]{1,39}")
          String reason) {}

  @POST
  @RolesAllowed(Roles.DATA_PROTECTION_OFFICER)
  @Operation(
      operationId = "eraseHousehold",
      summary = "Erase a family",
      description =
          "For ever: its key is destroyed, and with it everything that is kept of it and its link to its enrolments. What it has not collected yet is withdrawn. A repeat gives the same answer.")
  public HouseholdView erase(@PathParam("id") UUID id, @Valid @NotNull ErasureRequest request) {
    return erase.erase(id, request.reason());
  }
}
