package ma.sac.beneficiary.duplicates;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import ma.sac.beneficiary.Roles;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.jobs.JobView;
import ma.sac.kit.jobs.Jobs;
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/duplicate-searches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
class DuplicateSearchResource {
  private final Jobs jobs;
  private final Sql sql;
  private final Caller caller;

  DuplicateSearchResource(Jobs jobs, Sql sql, Caller caller) {
    this.jobs = jobs;
    this.sql = sql;
    this.caller = caller;
  }

  /** How far a search is; what it finds are review cases. */
  record DuplicateSearchView(
      UUID id, String status, JobView.Progress progress, Instant createdAt, Instant finishedAt) {
    static DuplicateSearchView of(JobView job) {
      return new DuplicateSearchView(
          job.id(), job.status(), job.progress(), job.createdAt(), job.finishedAt());
    }
  }

  @POST
  @ResponseStatus(202)
  @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.VERIFIER})
  @Idempotent
  @Transactional
  @Operation(
      operationId = "searchDuplicates",
      summary = "Have the registry searched for families that may be one",
      description =
          "Compares names in both scripts, births, telephones, papers and addresses, and opens a review case for each two families that may be one; pairs that were found before are left as they are. Poll Location until DONE. 409 while another search is at work.")
  public RestResponse<DuplicateSearchView> search() {
    sql.number("SELECT count(pg_advisory_xact_lock(hashtext(?)))", FindDuplicates.JOB_TYPE);
    sql.first(
            "SELECT id FROM job WHERE type = ? AND status IN ('QUEUED', 'RUNNING')",
            row -> row.getObject(1, UUID.class),
            FindDuplicates.JOB_TYPE)
        .ifPresent(
            running -> {
              throw Refusal.conflict("Another search is at work").with("searchId", running);
            });
    UUID id = jobs.submit(FindDuplicates.JOB_TYPE, Map.of(), caller.subject());
    return RestResponse.ResponseBuilder.create(
            RestResponse.Status.ACCEPTED, DuplicateSearchView.of(jobs.find(id).orElseThrow()))
        .location(URI.create("/duplicate-searches/" + id))
        .build();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.VERIFIER})
  @Operation(
      operationId = "getDuplicateSearch",
      summary = "See how far a search is",
      description = "QUEUED, RUNNING, DONE, FAILED or CANCELLED; progress counts hashes compared.")
  public DuplicateSearchView get(@PathParam("id") UUID id) {
    return jobs.find(id)
        .filter(job -> job.type().equals(FindDuplicates.JOB_TYPE))
        .map(DuplicateSearchView::of)
        .orElseThrow(Refusal::notFound);
  }
}
