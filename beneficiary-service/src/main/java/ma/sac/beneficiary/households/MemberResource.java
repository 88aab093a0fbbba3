package ma.sac.beneficiary.households;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import java.util.UUID;
import ma.sac.beneficiary.Roles;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.http.MergePatch;
import ma.sac.kit.http.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/households/{id}/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Households")
class MemberResource {
  private final ReadHousehold reading;
  private final ChangeMembers change;
  private final EndMember end;

  MemberResource(ReadHousehold reading, ChangeMembers change, EndMember end) {
    this.reading = reading;
    this.change = change;
    this.end = end;
  }

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Roles.REGISTRAR)
  @Idempotent(required = false)
  @Operation(
      operationId = "addMember",
      summary = "Add a person to a family",
      description =
          "A national id that is on record already, of this household or of another, is answered 409 `person-in-another-household`; nothing of that household is told. The household's size rises when more members are on record than were told; then a verified family must be verified again.")
  public RestResponse<MemberView> add(
      @PathParam("id") UUID id, @Valid @NotNull MemberRequest request) {
    MemberView added = change.add(id, request);
    return RestResponse.ResponseBuilder.<MemberView>created(
            URI.create("/households/" + id + "/members/" + added.id()))
        .header(HttpHeaders.ETAG, Versions.etag(added.household().version()))
        .entity(added)
        .build();
  }

  @GET
  @Path("/{memberId}")
  @RolesAllowed({
    Roles.REGISTRAR,
    Roles.VERIFIER,
    Roles.GRIEVANCE_OFFICER,
    Roles.DATA_PROTECTION_OFFICER
  })
  @Operation(
      operationId = "getMember",
      summary = "Read one person of a family",
      description =
          "Also one who left it. Only for a stated purpose; who read it, when and why is put on record.")
  public RestResponse<HouseholdFile.MemberFile> get(
      @PathParam("id") UUID id,
      @PathParam("memberId") UUID memberId,
      @QueryParam("purpose") @NotBlank @Size(max = 300) String purpose) {
    HouseholdFile file = reading.read(id, purpose);
    return RestResponse.ResponseBuilder.ok(file.member(memberId))
        .header(HttpHeaders.ETAG, Versions.etag(file.household().version()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @PATCH
  @Path("/{memberId}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.REGISTRAR)
  @Operation(
      operationId = "changeMember",
      summary = "Correct what is known of a person",
      description =
          "If-Match is the household's version. A national id on record stays; one that was missing may be added. The head is corrected with the household.")
  public RestResponse<MemberView> change(
      @PathParam("id") UUID id,
      @PathParam("memberId") UUID memberId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MergePatch.MEDIA_TYPE,
                      schema = @Schema(implementation = MemberChange.class),
                      example = "{\"fatherName\": \"Ahmed\"}"))
          @NotNull
          JsonNode patch) {
    MemberView changed = change.change(id, memberId, ifMatch, patch);
    return RestResponse.ResponseBuilder.ok(changed)
        .header(HttpHeaders.ETAG, Versions.etag(changed.household().version()))
        .build();
  }

  @POST
  @Path("/{memberId}/ending")
  @RolesAllowed(Roles.REGISTRAR)
  @Idempotent
  @Operation(
      operationId = "endMember",
      summary = "End a person's part in a family",
      description =
          "MOVED away, SPLIT off to a family of their own, or DIED. Who leaves alive may be registered elsewhere at once; the household's size falls by one. Only a head who died is succeeded, by newHeadId: a household goes where its head goes.")
  public RestResponse<MemberView> end(
      @PathParam("id") UUID id,
      @PathParam("memberId") UUID memberId,
      @Valid @NotNull MemberEnding ending) {
    return RestResponse.ResponseBuilder.ok(end.end(id, memberId, ending))
        .location(URI.create("/households/" + id + "/members/" + memberId))
        .build();
  }
}
