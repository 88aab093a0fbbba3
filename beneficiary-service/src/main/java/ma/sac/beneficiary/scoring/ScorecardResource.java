package ma.sac.beneficiary.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import ma.sac.beneficiary.Roles;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.http.MergePatch;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.http.Versions;
import ma.sac.kit.jobs.JobView;
import ma.sac.kit.jobs.Jobs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/scorecards")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.PROGRAMME_MANAGER,
  Roles.REGISTRAR,
  Roles.VERIFIER,
  Roles.AUDITOR,
  Roles.GRIEVANCE_OFFICER,
  Roles.DATA_PROTECTION_OFFICER
})
@Tag(name = "Scoring")
class ScorecardResource {
  private final Scorecards scorecards;
  private final EditScorecard editing;
  private final TryScorecard trying;
  private final PublishScorecard publishing;
  private final Jobs jobs;

  ScorecardResource(
      Scorecards scorecards,
      EditScorecard editing,
      TryScorecard trying,
      PublishScorecard publishing,
      Jobs jobs) {
    this.scorecards = scorecards;
    this.editing = editing;
    this.trying = trying;
    this.publishing = publishing;
    this.jobs = jobs;
  }

  /** Which version the draft begins as a copy of. */
  record DraftRequest(@Schema(examples = "1") @NotNull @Min(1) Integer fromVersion) {}

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Roles.PROGRAMME_MANAGER)
  @Idempotent(required = false)
  @Operation(
      operationId = "draftScorecard",
      summary = "Begin a new version of the scorecard",
      description =
          "As a copy of another one. Nobody is scored by a draft: change it, try it on the registry, and have it published by somebody else.")
  public RestResponse<ScorecardView> draft(@Valid @NotNull DraftRequest request) {
    Scorecard draft = editing.draft(request.fromVersion());
    return answer(RestResponse.Status.CREATED, draft);
  }

  @GET
  @Operation(
      operationId = "listScorecards",
      summary = "List the versions of the scorecard",
      description = "To see by which rules families were and are scored; drafts too.")
  public Page<ScorecardView> list(
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    int version = Cursor.decode(after, 1).map(parts -> number(parts.get(0))).orElse(0);
    return Page.of(
        scorecards.after(version, limit),
        limit,
        card -> List.of(String.valueOf(card.version())),
        this::view);
  }

  @GET
  @Path("/{version}")
  @Operation(
      operationId = "getScorecard",
      summary = "Read one version of the scorecard",
      description =
          "To explain a score: each rule with its points, and the bands. The ETag is what a change of a draft must name; `scoring` tells how far the registry is scored by it.")
  public RestResponse<ScorecardView> get(@PathParam("version") int version) {
    return answer(RestResponse.Status.OK, scorecards.find(version).orElseThrow(Refusal::notFound));
  }

  @PATCH
  @Path("/{version}")
  @RolesAllowed(Roles.PROGRAMME_MANAGER)
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(
      operationId = "changeScorecard",
      summary = "Change a draft",
      description =
          "Its names, its rules, its bands: a list replaces the whole list. Whoever changed it is one of its authors. A published version is answered 409.")
  public RestResponse<ScorecardView> change(
      @PathParam("version") int version,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MergePatch.MEDIA_TYPE,
                      schema = @Schema(implementation = ScorecardChange.class),
                      example =
                          "{\"rules\": [{\"fact\": \"RURAL\", \"word\": \"YES\", \"points\": 3, \"textFr\": \"Commune rurale\", \"textAr\": \"جماعة قروية\"}]}"))
          @NotNull
          JsonNode patch) {
    return answer(RestResponse.Status.OK, editing.change(version, ifMatch, patch));
  }

  @POST
  @ResponseStatus(202)
  @Path("/{version}/trials")
  @RolesAllowed(Roles.PROGRAMME_MANAGER)
  @Idempotent(required = false)
  @Operation(
      operationId = "tryScorecard",
      summary = "Try a draft on the registry",
      description =
          "Counts how many families would change from which band to which, by province, and changes none. Poll Location until DONE; what was changed since is tried again.")
  public RestResponse<ScorecardTrialView> tryOut(@PathParam("version") int version) {
    ScorecardTrialView trial = trying.start(version);
    return RestResponse.ResponseBuilder.<ScorecardTrialView>create(RestResponse.Status.ACCEPTED)
        .location(URI.create("/scorecard-trials/" + trial.id()))
        .entity(trial)
        .build();
  }

  @POST
  @ResponseStatus(202)
  @Path("/{version}/publication")
  @RolesAllowed(Roles.PROGRAMME_MANAGER)
  @Idempotent
  @Operation(
      operationId = "publishScorecard",
      summary = "Put a draft in force",
      description =
          "By somebody who wrote nothing of it (403 `duties-apart`), and only the revision that was tried (409 `scorecard-not-tried`). The version in force until then is retired and stays readable; every family is scored again by this one, while enrolment lists wait. Where that work failed for good, asking again begins it again.")
  public RestResponse<ScorecardView> publish(@PathParam("version") int version) {
    return answer(RestResponse.Status.ACCEPTED, publishing.publish(version));
  }

  private RestResponse<ScorecardView> answer(RestResponse.Status status, Scorecard card) {
    RestResponse.ResponseBuilder<ScorecardView> answer =
        RestResponse.ResponseBuilder.<ScorecardView>create(status)
            .entity(view(card))
            .header(HttpHeaders.ETAG, Versions.etag(card.revision()));
    return status == RestResponse.Status.OK
        ? answer.build()
        : answer.location(URI.create("/scorecards/" + card.version())).build();
  }

  private ScorecardView view(Scorecard card) {
    return ScorecardView.of(
        card,
        card.scoringJob() == null
            ? null
            : jobs.find(card.scoringJob()).map(JobView::progress).orElse(null));
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }
}
