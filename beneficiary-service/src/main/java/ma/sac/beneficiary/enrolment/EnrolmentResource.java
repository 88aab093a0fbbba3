package ma.sac.beneficiary.enrolment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import ma.sac.beneficiary.Roles;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolment")
class EnrolmentResource {
  private final Enrolments enrolments;
  private final WithdrawEnrolment withdraw;
  private final Visibility visibility;
  private final Caller caller;

  EnrolmentResource(
      Enrolments enrolments, WithdrawEnrolment withdraw, Visibility visibility, Caller caller) {
    this.enrolments = enrolments;
    this.withdraw = withdraw;
    this.visibility = visibility;
    this.caller = caller;
  }

  /** Why the place is taken back; kept sealed. */
  record WithdrawalRequest(
      @Schema(examples = "The family moved away") @NotBlank @Size(max = 500) String reason) {}

  @GET
  @RolesAllowed({
    Roles.PROGRAMME_MANAGER,
    Roles.REGISTRAR,
    Roles.VERIFIER,
    Roles.GRIEVANCE_OFFICER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "listEnrolments",
      summary = "List a campaign's enrolments, without names",
      description = "To see who was proposed, who waits, and why; sorted by id.")
  public Page<EnrolmentView> list(
      @QueryParam("campaignId") @NotNull UUID campaignId,
      @QueryParam("status") EnrolmentStatus status,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    UUID from = Cursor.id(after);
    if (!caller.coversCampaign(campaignId)) {
      throw Refusal.notFound();
    }
    return Page.of(
        visibility.asCaller(() -> enrolments.page(campaignId, status, from, limit)),
        limit,
        enrolment -> List.of(enrolment.id().toString()),
        Enrolment::view);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.PROGRAMME_MANAGER,
    Roles.REGISTRAR,
    Roles.VERIFIER,
    Roles.GRIEVANCE_OFFICER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "getEnrolment",
      summary = "Read one enrolment",
      description = "To see whether it is approved, served or withdrawn, and why.")
  public EnrolmentView get(@PathParam("id") UUID id) {
    return visibility
        .asCaller(() -> enrolments.find(id))
        .filter(found -> caller.coversCampaign(found.campaignId()))
        .orElseThrow(Refusal::notFound)
        .view();
  }

  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.REGISTRAR})
  @Idempotent
  @Operation(
      operationId = "withdrawEnrolment",
      summary = "Take a place in a campaign back",
      description =
          "While nothing of it is served. Distribution revokes its vouchers, and their baskets are free for the waiting list.")
  public RestResponse<EnrolmentView> withdraw(
      @PathParam("id") UUID id, @Valid @NotNull WithdrawalRequest request) {
    return RestResponse.ResponseBuilder.ok(withdraw.withdraw(id, request.reason()))
        .location(URI.create("/enrolments/" + id))
        .build();
  }
}
