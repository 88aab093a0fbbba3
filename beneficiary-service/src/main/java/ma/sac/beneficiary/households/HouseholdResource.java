package ma.sac.beneficiary.households;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.UUID;
import ma.sac.beneficiary.Roles;
import ma.sac.beneficiary.scoring.Score;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.http.MergePatch;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/households")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Households")
class HouseholdResource {
  private final Households households;
  private final RegisterHousehold register;
  private final ReadHousehold reading;
  private final SearchHouseholds search;
  private final ChangeHousehold change;
  private final CloseHousehold close;
  private final Visibility visibility;

  HouseholdResource(
      Households households,
      RegisterHousehold register,
      ReadHousehold reading,
      SearchHouseholds search,
      ChangeHousehold change,
      CloseHousehold close,
      Visibility visibility) {
    this.households = households;
    this.register = register;
    this.reading = reading;
    this.search = search;
    this.change = change;
    this.close = close;
    this.visibility = visibility;
  }

  /** Why it ends; kept sealed with the family's key. */
  record ClosingRequest(
      @Schema(examples = "Moved to another town") @NotBlank @Size(max = 500) String reason) {}

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Roles.REGISTRAR)
  @Idempotent(required = false)
  @Operation(
      operationId = "registerHousehold",
      summary = "Register one family",
      description =
          "At a counter, or to correct a row of a list. A national id that is registered already, here or elsewhere, is answered 409 `household-known`: the attempt is put on record as a duplicate, and nothing of that family is told. With draft=true it is only noted down, cannot be verified, and is erased after 30 days unless it is registered.")
  public RestResponse<HouseholdView> register(
      @QueryParam("draft") @DefaultValue("false") boolean draft,
      @Valid @NotNull HouseholdRequest request) {
    Household household = register.register(request, draft);
    return RestResponse.ResponseBuilder.<HouseholdView>created(
            URI.create("/households/" + household.id()))
        .entity(household.view())
        .build();
  }

  @POST
  @Path("/{id}/registration")
  @RolesAllowed(Roles.REGISTRAR)
  @Idempotent(required = false)
  @Operation(
      operationId = "completeRegistration",
      summary = "Register a family that was noted down",
      description = "Ends a draft: from now on somebody else may verify it.")
  public RestResponse<HouseholdView> complete(@PathParam("id") UUID id) {
    return RestResponse.ResponseBuilder.ok(register.complete(id).view())
        .location(URI.create("/households/" + id))
        .build();
  }

  @GET
  @RolesAllowed({Roles.REGISTRAR, Roles.VERIFIER})
  @Operation(
      operationId = "listHouseholds",
      summary = "List families, without names",
      description = "To find what waits for verification; sorted by id.")
  public Page<HouseholdView> list(
      @QueryParam("status") HouseholdStatus status,
      @QueryParam("territory") String territory,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    UUID from = Cursor.id(after);
    return Page.of(
        visibility.asCaller(() -> households.page(status, territory, from, limit)),
        limit,
        household -> List.of(household.id().toString()),
        Household::view);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.REGISTRAR,
    Roles.VERIFIER,
    Roles.GRIEVANCE_OFFICER,
    Roles.DATA_PROTECTION_OFFICER
  })
  @Operation(
      operationId = "getHousehold",
      summary = "Read everything kept of one family",
      description =
          "Only for a stated purpose; who read it, when and why is put on record. The answer is the family's file for a request of access (law 09-08).")
  public RestResponse<HouseholdFile> get(
      @PathParam("id") UUID id, @QueryParam("purpose") @NotBlank @Size(max = 300) String purpose) {
    HouseholdFile file = reading.read(id, purpose);
    return RestResponse.ResponseBuilder.ok(file)
        .header(HttpHeaders.ETAG, Versions.etag(file.household().version()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @POST
  @Path("/searches")
  @RolesAllowed({
    Roles.REGISTRAR,
    Roles.VERIFIER,
    Roles.GRIEVANCE_OFFICER,
    Roles.DATA_PROTECTION_OFFICER
  })
  @Operation(
      operationId = "searchHouseholds",
      summary = "Find a family by national id, telephone or name",
      description =
          "A POST, so that what is looked for stands in no log. Finds families of the caller's territories alone; each one shown is on record with the purpose.")
  public HouseholdFound search(@Valid @NotNull HouseholdSearch request) {
    return search.search(request);
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.REGISTRAR)
  @Operation(
      operationId = "changeHousehold",
      summary = "Correct a family's data",
      description =
          "Any field of the registration but the national id. A verified family whose scored facts change must be verified again.")
  public RestResponse<HouseholdView> change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MergePatch.MEDIA_TYPE,
                      schema = @Schema(implementation = HouseholdChange.class),
                      example = "{\"phone\": \"+212600000099\"}"))
          @NotNull
          JsonNode patch) {
    Household household = change.change(id, ifMatch, patch);
    return RestResponse.ResponseBuilder.ok(household.view())
        .header(HttpHeaders.ETAG, Versions.etag(household.version()))
        .build();
  }

  @GET
  @Path("/{id}/score")
  @RolesAllowed({Roles.REGISTRAR, Roles.VERIFIER, Roles.GRIEVANCE_OFFICER})
  @Operation(
      operationId = "getHouseholdScore",
      summary = "Explain a family's score",
      description = "The version of the scorecard, and each rule that gave points. On record.")
  public Score score(@PathParam("id") UUID id) {
    return reading.score(id);
  }

  @POST
  @Path("/{id}/closing")
  @RolesAllowed(Roles.REGISTRAR)
  @Idempotent
  @Operation(
      operationId = "closeHousehold",
      summary = "End a family's part in the programme",
      description = "At its wish, or because it moved away. What is not yet served is withdrawn.")
  public RestResponse<HouseholdView> close(
      @PathParam("id") UUID id, @Valid @NotNull ClosingRequest request) {
    return RestResponse.ResponseBuilder.ok(close.close(id, request.reason()).view())
        .location(URI.create("/households/" + id))
        .build();
  }
}
