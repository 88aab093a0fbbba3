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
  private final OverruleEnrolment overrule;
  private final ExplainEnrolment explain;
  private final Visibility visibility;
  private final Caller caller;

  EnrolmentResource(
      Enrolments enrolments,
      WithdrawEnrolment withdraw,
      OverruleEnrolment overrule,
      ExplainEnrolment explain,
      Visibility visibility,
      Caller caller) {
    this.enrolments = enrolments;
    this.withdraw = withdraw;
    this.overrule = overrule;
    this.explain = explain;
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

  /** In or out, and why; the reason is kept sealed with the family's key. */
  @Schema(examples = "{\"decision\":\"OUT\",\"reason\":\"Helped by another programme\"}")
  record OverruleRequest(
      @NotNull OverruleEnrolment.Decision decision, @NotBlank @Size(max = 500) String reason) {}

  @GET
  @Path("/{id}/explanation")
  @RolesAllowed({
    Roles.PROGRAMME_MANAGER,
    Roles.REGISTRAR,
    Roles.VERIFIER,
    Roles.GRIEVANCE_OFFICER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "explainEnrolment",
      summary = "Say why a family is in or out",
      description =
          "Its score, its rank, what the list asked for, where the baskets ended, and who overruled it. The reasons of an overrule are for who may read families, on record.")
  public EnrolmentExplanation explanation(@PathParam("id") UUID id) {
    return explain.enrolment(id);
  }

  @POST
  @Path("/{id}/overruling")
  @RolesAllowed(Roles.PROGRAMME_MANAGER)
  @Idempotent
  @Operation(
      operationId = "overruleEnrolment",
      summary = "Take a family in, or out, against its rank",
      description =
          "With a reason, on record. IN or OUT while the list is a proposal, never for more baskets than it has (409 `enrolment-list-full`); IN while it is approved and a basket is free. Only a verified family is taken in. To take an approved one out, withdraw it.")
  public RestResponse<EnrolmentView> overrule(
      @PathParam("id") UUID id, @Valid @NotNull OverruleRequest request) {
    return RestResponse.ResponseBuilder.ok(
            overrule.overrule(id, request.decision(), request.reason()))
        .location(URI.create("/enrolments/" + id))
        .build();
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
