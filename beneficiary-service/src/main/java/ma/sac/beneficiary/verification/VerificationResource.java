package ma.sac.beneficiary.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import ma.sac.beneficiary.Roles;
import ma.sac.beneficiary.households.HouseholdView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/households/{id}/verification")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VERIFIER)
@Tag(name = "Verification")
class VerificationResource {
  private final VerifyHousehold one;

  VerificationResource(VerifyHousehold one) {
    this.one = one;
  }

  @POST
  @Operation(
      operationId = "verifyHousehold",
      summary = "Verify or reject a registered family",
      description =
          "By another person than the one who registered or last changed it (403 `duties-apart`).")
  public HouseholdView verify(
      @PathParam("id") UUID id, @Valid @NotNull VerificationRequest request) {
    return one.decide(id, request);
  }
}
