package ma.sac.beneficiary.households;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import ma.sac.beneficiary.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/households/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Households")
class HistoryResource {
  private final ReadHistory history;

  HistoryResource(ReadHistory history) {
    this.history = history;
  }

  @GET
  @RolesAllowed({
    Roles.REGISTRAR,
    Roles.VERIFIER,
    Roles.GRIEVANCE_OFFICER,
    Roles.DATA_PROTECTION_OFFICER
  })
  @Operation(
      operationId = "getHouseholdHistory",
      summary = "See who changed what is known of a family, and what was known on a day",
      description =
          "Each version with who made it, each decision with who took it; with asOf also all that was known at the end of that day (Africa/Casablanca). Only for a stated purpose, on record. Of an erased family nothing can be read.")
  public RestResponse<HouseholdHistory> get(
      @PathParam("id") UUID id,
      @QueryParam("asOf") LocalDate asOf,
      @QueryParam("purpose") @NotBlank @Size(max = 300) String purpose) {
    return RestResponse.ResponseBuilder.ok(history.read(id, asOf, purpose))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
