package ma.sac.cooperative.support;

import static ma.sac.cooperative.Roles.AUDITOR;
import static ma.sac.cooperative.Roles.COOPERATIVE;
import static ma.sac.cooperative.Roles.ODCO_OFFICER;
import static ma.sac.cooperative.Roles.PROGRAMME_MANAGER;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/support-actions")
@Tag(name = "Support actions")
@RolesAllowed({PROGRAMME_MANAGER, ODCO_OFFICER, COOPERATIVE, AUDITOR})
class SupportActionResource {
  private final SupportActions actions;
  private final SupportCooperative support;
  private final Reach reach;

  SupportActionResource(SupportActions actions, SupportCooperative support, Reach reach) {
    this.actions = actions;
    this.support = support;
    this.reach = reach;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SupportActionView(
      UUID id,
      UUID cooperativeId,
      SupportAction.Kind kind,
      String subject,
      SupportAction.Status status,
      String result,
      @Schema(description = "Why the system opened it; absent where an officer did") Cause cause,
      long version) {

    static SupportActionView of(SupportAction action) {
      return new SupportActionView(
          action.id(),
          action.cooperativeId(),
          action.kind(),
          action.subject(),
          action.status(),
          action.result(),
          action.cause(),
          action.version());
    }
  }

  @POST
  @ResponseStatus(201)
  @RolesAllowed(ODCO_OFFICER)
  @Idempotent(required = false)
  @Operation(
      operationId = "openSupportAction",
      summary = "Open a support action",
      description = "When the ODCO begins training, information or legal help to a cooperative.")
  public RestResponse<SupportActionView> open(@NotNull @Valid SupportActionRequest request) {
    SupportAction made = support.open(request);
    return Answers.created(
        "support-actions", made.id(), made.version(), SupportActionView.of(made));
  }

  @GET
  @Operation(
      operationId = "listSupportActions",
      summary = "List support actions",
      description = "To see which help a cooperative had.")
  public Page<SupportActionView> list(
      @QueryParam("cooperativeId") UUID cooperativeId,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    UUID seen = reach.own().orElse(cooperativeId);
    List<SupportAction> rows = actions.page(seen, Cursor.id(after), limit);
    return Page.of(rows, limit, row -> List.of(row.id().toString()), SupportActionView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getSupportAction",
      summary = "Read a support action",
      description = "What it is about, and what came of it.")
  public RestResponse<SupportActionView> get(@PathParam("id") UUID id) {
    SupportAction found =
        actions
            .find(id)
            .filter(action -> reach.own().map(action.cooperativeId()::equals).orElse(true))
            .orElseThrow(Refusal::notFound);
    return Answers.ok(found.version(), SupportActionView.of(found));
  }

  @POST
  @Path("/{id}/closing")
  @RolesAllowed(ODCO_OFFICER)
  @Idempotent(required = false)
  @Operation(
      operationId = "closeSupportAction",
      summary = "Close a support action",
      description = "When the help ended, with what came of it.")
  public RestResponse<SupportActionView> close(
      @PathParam("id") UUID id, @NotNull @Valid SupportActionRequest.Closing request) {
    SupportAction closed = support.close(id, request.result());
    return Answers.ok(closed.version(), SupportActionView.of(closed));
  }
}
