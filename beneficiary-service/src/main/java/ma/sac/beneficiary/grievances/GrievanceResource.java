package ma.sac.beneficiary.grievances;

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
import java.util.UUID;
import ma.sac.beneficiary.Roles;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/grievances")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.GRIEVANCE_OFFICER)
@Tag(name = "Grievances")
class GrievanceResource {
  private final HandleGrievance handle;

  GrievanceResource(HandleGrievance handle) {
    this.handle = handle;
  }

  /** What the family is told, and what it led to. */
  @Schema(
      examples =
          "{\"answer\":\"The site opens again on Tuesday; your notice stays valid.\",\"effect\":\"NONE\"}")
  record AnswerRequest(
      @Schema(examples = "The site opens again on Tuesday; your notice stays valid.")
          @NotBlank
          @Size(max = 4000)
          String answer,
      @Schema(description = "What it led to; NONE when left out") GrievanceView.Effect effect,
      @Schema(description = "The enrolment that it led to, with ENROLLED alone") UUID enrolmentId) {

    @Override
    public String toString() {
      return "AnswerRequest[sealed]";
    }
  }

  @POST
  @ResponseStatus(201)
  @Idempotent(required = false)
  @Operation(
      operationId = "fileGrievance",
      summary = "Take a complaint down",
      description =
          "By telephone or in person, in the family's words, with its household or anonymously. What it says about a person of the programme never reaches that person. It is to be answered in 15 days, in 10 where it is about data.")
  public RestResponse<GrievanceView> file(@Valid @NotNull GrievanceRequest request) {
    GrievanceView filed = handle.file(request);
    return RestResponse.ResponseBuilder.<GrievanceView>created(
            URI.create("/grievances/" + filed.id()))
        .entity(filed)
        .build();
  }

  @GET
  @Operation(
      operationId = "listGrievances",
      summary = "List complaints, without their words",
      description = "To see what is due, or overdue; oldest first, none that names you.")
  public Page<GrievanceView> list(
      @QueryParam("status") GrievanceView.Status status,
      @QueryParam("category") GrievanceView.Category category,
      @QueryParam("overdue") @DefaultValue("false") boolean overdue,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return handle.list(new Grievances.Wanted(status, category, overdue), Cursor.id(after), limit);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getGrievance",
      summary = "Read one complaint",
      description = "With its words. On record.")
  public GrievanceView get(@PathParam("id") UUID id) {
    return handle.read(id);
  }

  @POST
  @Path("/{id}/answer")
  @Operation(
      operationId = "answerGrievance",
      summary = "Answer a complaint",
      description =
          "Once; the answer stays with it, and what it led to. ENROLLED names an enrolment, of that family where one is named.")
  public GrievanceView answer(@PathParam("id") UUID id, @Valid @NotNull AnswerRequest request) {
    return handle.answer(id, request);
  }
}
