package ma.sac.beneficiary.enrolment;

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
import ma.sac.kit.jobs.JobView;
import ma.sac.kit.jobs.Jobs;
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/enrolment-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolment")
class EnrolmentListResource {
  private final EnrolmentLists lists;
  private final ProposeEnrolments propose;
  private final ApproveEnrolmentList approve;
  private final TopUpList topUp;
  private final WaitingList waiting;
  private final Visibility visibility;
  private final Jobs jobs;
  private final Caller caller;

  EnrolmentListResource(
      EnrolmentLists lists,
      ProposeEnrolments propose,
      ApproveEnrolmentList approve,
      TopUpList topUp,
      WaitingList waiting,
      Visibility visibility,
      Jobs jobs,
      Caller caller) {
    this.lists = lists;
    this.propose = propose;
    this.approve = approve;
    this.topUp = topUp;
    this.waiting = waiting;
    this.visibility = visibility;
    this.jobs = jobs;
    this.caller = caller;
  }

  @POST
  @ResponseStatus(202)
  @RolesAllowed(Roles.PROGRAMME_MANAGER)
  @Idempotent
  @Operation(
      operationId = "proposeEnrolments",
      summary = "Have a campaign's families proposed",
      description =
          "By score, highest first, among equals by SHA-256 of the text `{listId}/{householdId}`, until the baskets are given, those of a territory's quota too; families of 8 and more get two unless `entitlements` say otherwise. Families below what the list asks for are refused, those behind wait, and each is told why. Score, size and place of each family are frozen with the list. Poll Location until PROPOSED. A proposal that nobody approved gives way to this one; 503 `campaign-not-yet-known` means repeat in a moment.")
  public RestResponse<EnrolmentListView> propose(@Valid @NotNull EnrolmentListRequest request) {
    return accepted(propose.propose(request));
  }

  @GET
  @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
  @Operation(
      operationId = "listEnrolmentLists",
      summary = "List proposals and approved lists",
      description = "Newest first, of one campaign or all that you cover.")
  public Page<EnrolmentListView> list(
      @QueryParam("campaignId") UUID campaignId,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return Page.of(
        lists.page(campaignId, caller.onlyCampaigns(), Cursor.id(after), limit),
        limit,
        list -> List.of(list.id().toString()),
        this::view);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
  @Operation(
      operationId = "getEnrolmentList",
      summary = "See how far a list is and what it comes to",
      description = "Poll it while COMPUTING or APPROVING.")
  public EnrolmentListView get(@PathParam("id") UUID id) {
    return lists
        .find(id)
        .filter(list -> caller.coversCampaign(list.campaignId()))
        .map(list -> view(list).withFree(free(list)))
        .orElseThrow(Refusal::notFound);
  }

  @POST
  @ResponseStatus(202)
  @Path("/{id}/approval")
  @RolesAllowed(Roles.PROGRAMME_MANAGER)
  @Idempotent
  @Operation(
      operationId = "approveEnrolmentList",
      summary = "Approve a proposed list",
      description =
          "Its proposed families become enrolled, and distribution is told of each and then of the whole. Poll Location until APPROVED.")
  public RestResponse<EnrolmentListView> approve(@PathParam("id") UUID id) {
    approve.approve(id);
    return accepted(id);
  }

  @POST
  @ResponseStatus(202)
  @Path("/{id}/top-ups")
  @RolesAllowed(Roles.PROGRAMME_MANAGER)
  @Idempotent
  @Operation(
      operationId = "topUpEnrolmentList",
      summary = "Give what became free to those who wait",
      description =
          "Of an approved list, in its order: the baskets of families that were withdrawn or whose vouchers ran out go to the next on the waiting list who are verified still. `freeBaskets` tells how many there are; poll Location.")
  public RestResponse<EnrolmentListView> topUp(@PathParam("id") UUID id) {
    topUp.topUp(id);
    return accepted(id);
  }

  private RestResponse<EnrolmentListView> accepted(UUID id) {
    return RestResponse.ResponseBuilder.<EnrolmentListView>create(202)
        .location(URI.create("/enrolment-lists/" + id))
        .entity(view(lists.find(id).orElseThrow()))
        .build();
  }

  private Long free(EnrolmentList list) {
    return list.status() == EnrolmentList.Status.APPROVED
        ? visibility.asSystem(() -> waiting.free(list))
        : null;
  }

  private EnrolmentListView view(EnrolmentList list) {
    return EnrolmentListView.of(list, jobs.find(list.jobId()).map(JobView::progress).orElse(null));
  }
}
