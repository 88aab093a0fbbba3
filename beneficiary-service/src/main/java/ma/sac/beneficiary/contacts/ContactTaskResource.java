package ma.sac.beneficiary.contacts;

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

@Path("/contact-tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contact tasks")
class ContactTaskResource {
  private final FollowContactTasks follow;
  private final ContactTasks tasks;
  private final Visibility visibility;
  private final Caller caller;

  ContactTaskResource(
      FollowContactTasks follow, ContactTasks tasks, Visibility visibility, Caller caller) {
    this.follow = follow;
    this.tasks = tasks;
    this.visibility = visibility;
    this.caller = caller;
  }

  /** How the contact ended. */
  record CompletionRequest(@Schema(examples = "TOLD") @NotNull ContactTaskView.Outcome outcome) {}

  @GET
  @RolesAllowed({Roles.REGISTRAR, Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
  @Operation(
      operationId = "listContactTasks",
      summary = "List families to be told of a recall, without names",
      description = "One for each basket with a recalled lot that was given; sorted by id.")
  public Page<ContactTaskView> list(
      @QueryParam("campaignId") @NotNull UUID campaignId,
      @QueryParam("lotId") UUID lotId,
      @QueryParam("status") ContactTaskView.Status status,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    UUID from = Cursor.id(after);
    if (!caller.coversCampaign(campaignId)) {
      throw Refusal.notFound();
    }
    return Page.of(
        visibility.asCaller(() -> tasks.page(campaignId, lotId, status, from, limit)),
        limit,
        task -> List.of(task.id().toString()),
        task -> task);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.REGISTRAR)
  @Operation(
      operationId = "getContactTask",
      summary = "See which family a task is about",
      description =
          "The household to read next, for who calls or visits it; none once it was erased. On record.")
  public ContactTaskView get(@PathParam("id") UUID id) {
    return follow.read(id);
  }

  @POST
  @Path("/{id}/completion")
  @RolesAllowed(Roles.REGISTRAR)
  @Idempotent(required = false)
  @Operation(
      operationId = "completeContactTask",
      summary = "Say how a contact ended",
      description = "When the family was told, or could not be found. Once.")
  public RestResponse<ContactTaskView> complete(
      @PathParam("id") UUID id, @Valid @NotNull CompletionRequest request) {
    return RestResponse.ResponseBuilder.ok(follow.done(id, request.outcome()))
        .location(URI.create("/contact-tasks/" + id))
        .build();
  }
}
