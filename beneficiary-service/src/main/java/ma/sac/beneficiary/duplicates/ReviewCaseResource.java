package ma.sac.beneficiary.duplicates;

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
import ma.sac.linkage.Band;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/review-cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
class ReviewCaseResource {
  private final ReviewCases cases;
  private final DecideReviewCase decide;
  private final Visibility visibility;

  ReviewCaseResource(ReviewCases cases, DecideReviewCase decide, Visibility visibility) {
    this.cases = cases;
    this.decide = decide;
    this.visibility = visibility;
  }

  /** What a person found. */
  enum Verdict {
    SAME,
    DISTINCT
  }

  /** What a person found, and why. */
  record DecisionRequest(
      @Schema(examples = "SAME") @NotNull Verdict decision,
      @Schema(
              description = "Which of the two households stays; told with SAME alone",
              examples = "5f0c3b1e-7d1a-4c57-9a3e-0d6f6a2b8c11")
          UUID survivorId,
      @Schema(examples = "The same booklet was shown at both visits") @NotBlank @Size(max = 500)
          String reason) {}

  /** Why a decision is taken back. */
  record UndoRequest(
      @Schema(examples = "The family booklet shows two families") @NotBlank @Size(max = 500)
          String reason) {}

  @GET
  @RolesAllowed({Roles.VERIFIER, Roles.REGISTRAR, Roles.AUDITOR})
  @Operation(
      operationId = "listReviewCases",
      summary = "List families that may be one",
      description =
          "Those of which you cover both territories, without names; sorted by id. AUTOMATIC is a thousand to one or surer, TO_REVIEW even odds or surer; `bits` is the logarithm to base 2 of the odds, `points` what each field says for it or against it.")
  public Page<ReviewCaseView> list(
      @QueryParam("status") ReviewCaseStatus status,
      @QueryParam("band") Band band,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    UUID from = Cursor.id(after);
    return Page.of(
        visibility.asCaller(() -> cases.page(status, band, from, limit)),
        limit,
        one -> List.of(one.id().toString()),
        one -> one);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.VERIFIER, Roles.REGISTRAR, Roles.AUDITOR})
  @Operation(
      operationId = "getReviewCase",
      summary = "See which families may be one, and what speaks for it",
      description =
          "Without names: read the two households to see them side by side, which is on record.")
  public ReviewCaseView get(@PathParam("id") UUID id) {
    return visibility.asCaller(() -> cases.view(id)).orElseThrow(Refusal::notFound);
  }

  @POST
  @Path("/{id}/decision")
  @RolesAllowed(Roles.VERIFIER)
  @Idempotent(required = false)
  @Operation(
      operationId = "decideReviewCase",
      summary = "Say whether two families are one",
      description =
          "By somebody who registered neither. SAME merges: the survivor stays, the other points to it and takes part no more; 409 when that other has a place in a running campaign. DISTINCT keeps both. A decided pair is not found again; the decision can be undone.")
  public RestResponse<ReviewCaseView> decide(
      @PathParam("id") UUID id, @Valid @NotNull DecisionRequest request) {
    return answer(
        decide.decide(
            id,
            ReviewCaseStatus.valueOf(request.decision().name()),
            request.survivorId(),
            request.reason()));
  }

  @POST
  @Path("/{id}/undo")
  @RolesAllowed(Roles.VERIFIER)
  @Idempotent(required = false)
  @Operation(
      operationId = "undoReviewCaseDecision",
      summary = "Take a decision back",
      description =
          "The case is open again. A family that was merged is on its own again and waits for verification.")
  public RestResponse<ReviewCaseView> undo(
      @PathParam("id") UUID id, @Valid @NotNull UndoRequest request) {
    return answer(decide.undo(id, request.reason()));
  }

  private static RestResponse<ReviewCaseView> answer(ReviewCaseView view) {
    return RestResponse.ResponseBuilder.ok(view)
        .location(URI.create("/review-cases/" + view.id()))
        .build();
  }
}
