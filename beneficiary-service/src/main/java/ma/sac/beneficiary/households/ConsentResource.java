package ma.sac.beneficiary.households;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import ma.sac.beneficiary.Roles;
import ma.sac.kit.http.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/households/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REGISTRAR, Roles.DATA_PROTECTION_OFFICER})
@Tag(name = "Households")
class ConsentResource {
  private final RecordConsent record;
  private final EndConsent end;

  ConsentResource(RecordConsent record, EndConsent end) {
    this.record = record;
    this.end = end;
  }

  /** What the family no longer agrees to. */
  @Schema(examples = "{\"purpose\":\"HEALTH_FACTS\"}")
  record ConsentWithdrawal(@NotNull Consent.Purpose purpose) {}

  @POST
  @Path("/consents")
  @ResponseStatus(201)
  @Idempotent(required = false)
  @Operation(
      operationId = "recordConsent",
      summary = "Take down what a family agrees to",
      description =
          "REGISTRATION, or expressly HEALTH_FACTS; it takes the place of an earlier one. On its last day it runs out, and what depends on it is closed. It is read with the family.")
  public RestResponse<ConsentView> record(
      @PathParam("id") UUID id, @Valid @NotNull ConsentRequest request) {
    return RestResponse.ResponseBuilder.<ConsentView>created(URI.create("/households/" + id))
        .entity(record.record(id, request))
        .build();
  }

  @POST
  @Path("/consent-withdrawals")
  @Idempotent
  @Operation(
      operationId = "withdrawConsent",
      summary = "Take down that a family no longer agrees",
      description =
          "HEALTH_FACTS: the facts of health go, from its history too, and it is scored anew. REGISTRATION: a family that is here by its consent is closed as well, and what it has not collected is withdrawn.")
  public RestResponse<HouseholdView> withdraw(
      @PathParam("id") UUID id, @Valid @NotNull ConsentWithdrawal request) {
    return RestResponse.ResponseBuilder.ok(end.withdraw(id, request.purpose()))
        .location(URI.create("/households/" + id))
        .build();
  }
}
