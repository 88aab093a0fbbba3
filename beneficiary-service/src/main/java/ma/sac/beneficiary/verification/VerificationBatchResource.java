package ma.sac.beneficiary.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import ma.sac.beneficiary.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/household-verifications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VERIFIER)
@Tag(name = "Verification")
class VerificationBatchResource {
  private final VerifyHouseholds many;

  VerificationBatchResource(VerifyHouseholds many) {
    this.many = many;
  }

  @POST
  @Operation(
      operationId = "verifyHouseholds",
      summary = "Verify many families at once",
      description =
          "After a list was compared with the local authority's, say. Each family gets its verdict; a repeat gives the same.")
  public HouseholdVerdicts verifyAll(@Valid @NotNull VerificationBatchRequest request) {
    return many.verify(request.householdIds(), request.method());
  }
}
