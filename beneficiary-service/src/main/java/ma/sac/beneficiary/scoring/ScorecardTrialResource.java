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
import java.util.UUID;
import ma.sac.beneficiary.Roles;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/scorecard-trials")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.PROGRAMME_MANAGER,
  Roles.VERIFIER,
  Roles.AUDITOR,
  Roles.DATA_PROTECTION_OFFICER
})
@Tag(name = "Scoring")
class ScorecardTrialResource {
  private final TryScorecard trying;

  ScorecardTrialResource(TryScorecard trying) {
    this.trying = trying;
  }

  @GET
  @Operation(
      operationId = "listScorecardTrials",
      summary = "List trials of scorecards",
      description = "Newest first, of one version or all.")
  public Page<ScorecardTrialView> list(
      @QueryParam("version") @Min(1) Integer version,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return trying.list(version, Cursor.id(after), limit);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getScorecardTrial",
      summary = "See what a draft would change",
      description =
          "Families of your territories that would move from band to band, by province; numbers alone, once DONE. For who may not read families a number under 10 is null, and in no sum.")
  public ScorecardTrialView get(@PathParam("id") UUID id) {
    return trying.read(id);
  }
}
