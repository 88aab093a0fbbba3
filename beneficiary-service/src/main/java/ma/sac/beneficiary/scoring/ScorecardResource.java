package ma.sac.beneficiary.scoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import ma.sac.beneficiary.Roles;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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

  ScorecardResource(Scorecards scorecards) {
    this.scorecards = scorecards;
  }

  @GET
  @Operation(
      operationId = "listScorecards",
      summary = "List the versions of the scorecard",
      description = "To see by which rules families were and are scored.")
  public Page<ScorecardView> list(
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    int version = Cursor.decode(after, 1).map(parts -> number(parts.get(0))).orElse(0);
    return Page.of(
        scorecards.after(version, limit),
        limit,
        card -> List.of(String.valueOf(card.version())),
        ScorecardView::of);
  }

  @GET
  @Path("/{version}")
  @Operation(
      operationId = "getScorecard",
      summary = "Read one version of the scorecard",
      description = "To explain a score: each rule with its points.")
  public ScorecardView get(@PathParam("version") int version) {
    return scorecards.find(version).map(ScorecardView::of).orElseThrow(Refusal::notFound);
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }
}
