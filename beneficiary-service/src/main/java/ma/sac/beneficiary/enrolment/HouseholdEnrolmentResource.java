package ma.sac.beneficiary.enrolment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import ma.sac.beneficiary.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/households/{id}/enrolment-explanations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REGISTRAR, Roles.VERIFIER, Roles.GRIEVANCE_OFFICER})
@Tag(name = "Enrolment")
class HouseholdEnrolmentResource {
  private final ExplainEnrolment explain;

  HouseholdEnrolmentResource(ExplainEnrolment explain) {
    this.explain = explain;
  }

  /** Why the family is in or out, list by list. */
  record HouseholdEnrolments(List<EnrolmentExplanation> items) {}

  @GET
  @Operation(
      operationId = "explainHouseholdEnrolments",
      summary = "Say why a family is in or out of each list",
      description =
          "For the family that asks. With `listId` of that list alone, also where the family does not stand on it. On record.")
  public HouseholdEnrolments explain(@PathParam("id") UUID id, @QueryParam("listId") UUID listId) {
    return new HouseholdEnrolments(explain.household(id, listId));
  }
}
