package ma.sac.cooperative.cooperatives;

import static ma.sac.cooperative.Roles.*;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import ma.sac.cooperative.web.Answers;
import ma.sac.cooperative.web.Reach;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.http.MergePatch;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/cooperatives")
@Tag(name = "Cooperatives")
@RolesAllowed({
  PROGRAMME_MANAGER,
  ODCO_OFFICER,
  COOPERATIVE,
  FINANCE_OFFICER,
  LOGISTICS_COORDINATOR,
  WAREHOUSE_AGENT,
  REGISTRAR,
  VERIFIER,
  FIELD_AGENT,
  GRIEVANCE_OFFICER,
  PARTNER,
  AUDITOR,
  DATA_PROTECTION_OFFICER,
  PLATFORM_ADMIN,
  SERVICE
})
class CooperativeResource {
  private final Cooperatives cooperatives;
  private final RegisterCooperative registration;
  private final ChangeCooperative changes;
  private final DecideOnCooperative decisions;
  private final ContactSafe safe;
  private final Reach reach;
  private final Caller caller;

  CooperativeResource(
      Cooperatives cooperatives,
      RegisterCooperative registration,
      ChangeCooperative changes,
      DecideOnCooperative decisions,
      ContactSafe safe,
      Reach reach,
      Caller caller) {
    this.cooperatives = cooperatives;
    this.registration = registration;
    this.changes = changes;
    this.decisions = decisions;
    this.safe = safe;
    this.reach = reach;
    this.caller = caller;
  }

  @POST
  @ResponseStatus(201)
  @RolesAllowed(ODCO_OFFICER)
  @Idempotent(required = false)
  @Operation(
      operationId = "registerCooperative",
      summary = "Register a cooperative",
      description =
          "The first step for a new cooperative; it can be ordered from once it is verified.")
  public RestResponse<CooperativeView> register(@NotNull @Valid CooperativeRequest request) {
    Cooperative made = registration.register(request);
    return Answers.created("cooperatives", made.id(), made.version(), view(made));
  }

  @GET
  @Operation(
      operationId = "listCooperatives",
      summary = "List cooperatives",
      description =
          "To find a cooperative by part of a word of either name, by its standing, by a territory that contains it, or by its registration number.")
  public Page<CooperativeView> list(
      @Parameter(
              description =
                  "Words or parts of words of the French or the Arabic name, without regard to accents, small and capital letters, or the script",
              example = "tighanimine")
          @QueryParam("q")
          @Size(max = 100)
          String text,
      @QueryParam("status") CooperativeStatus status,
      @QueryParam("territory") String territory,
      @QueryParam("registrationNumber") String registrationNumber,
      @Parameter(description = "Whether women lead it") @QueryParam("womenLed") Boolean womenLed,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    Cooperatives.Filter filter =
        new Cooperatives.Filter(text, status, territory, registrationNumber, womenLed);
    List<Cooperative> rows = cooperatives.page(filter, Cursor.id(after), limit);
    return Page.of(rows, limit, row -> List.of(row.id().toString()), this::view);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getCooperative",
      summary = "Read a cooperative",
      description = "Its profile, its standing, and the version that a change must name.")
  public RestResponse<CooperativeView> get(@PathParam("id") UUID id) {
    Cooperative found = cooperatives.find(id).orElseThrow(Refusal::notFound);
    return Answers.ok(found.version(), view(found));
  }

  @PATCH
  @Path("/{id}")
  @RolesAllowed(ODCO_OFFICER)
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(
      operationId = "changeCooperative",
      summary = "Correct a cooperative's profile",
      description = "When its name, members, contact or bank account changed.")
  public RestResponse<CooperativeView> change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MergePatch.MEDIA_TYPE,
                      schema = @Schema(implementation = CooperativeChange.class),
                      example = "{\"members\": 54, \"women\": 21}"))
          @NotNull
          JsonNode patch) {
    Cooperative changed = changes.change(id, patch, ifMatch);
    return Answers.ok(changed.version(), view(changed));
  }

  @POST
  @Path("/{id}/verification")
  @RolesAllowed(ODCO_OFFICER)
  @Idempotent(required = false)
  @Operation(
      operationId = "verifyCooperative",
      summary = "Verify or reject a cooperative",
      description =
          "After the officer saw the evidence: decides whether it is rural and until when that holds. Also renews a verification.")
  public RestResponse<CooperativeView> verify(
      @PathParam("id") UUID id, @NotNull @Valid VerificationRequest request) {
    return answer(decisions.verify(id, request));
  }

  @POST
  @Path("/{id}/suspension")
  @RolesAllowed(ODCO_OFFICER)
  @Idempotent(required = false)
  @Operation(
      operationId = "suspendCooperative",
      summary = "Suspend a cooperative",
      description = "Nothing more is ordered from it; what was ordered stands.")
  public RestResponse<CooperativeView> suspend(
      @PathParam("id") UUID id, @NotNull @Valid ReasonRequest request) {
    return answer(decisions.suspend(id, request.reason()));
  }

  @POST
  @Path("/{id}/reinstatement")
  @RolesAllowed(ODCO_OFFICER)
  @Idempotent(required = false)
  @Operation(
      operationId = "reinstateCooperative",
      summary = "Reinstate a suspended cooperative",
      description = "When what it was suspended for is mended.")
  public RestResponse<CooperativeView> reinstate(
      @PathParam("id") UUID id, @NotNull @Valid ReasonRequest request) {
    return answer(decisions.reinstate(id, request.reason()));
  }

  private RestResponse<CooperativeView> answer(Cooperative decided) {
    return Answers.ok(decided.version(), view(decided));
  }

  private CooperativeView view(Cooperative cooperative) {
    boolean seesContact =
        caller.has(FINANCE_OFFICER) || reach.actsFor(cooperative.id(), cooperative.territory());
    return CooperativeView.of(cooperative, seesContact ? safe.masked(cooperative) : null);
  }
}
