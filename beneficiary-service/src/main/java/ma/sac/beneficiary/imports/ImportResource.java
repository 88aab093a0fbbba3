package ma.sac.beneficiary.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import ma.sac.beneficiary.Roles;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.imports.ImportView;
import ma.sac.kit.imports.Imports;
import ma.sac.kit.imports.ListFormat;
import ma.sac.kit.imports.Rejection;
import ma.sac.kit.imports.SentList;
import ma.sac.kit.imports.SentLists;
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** An import is seen by who sent it, and by nobody else: its rows are personal. */
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.REGISTRAR)
@Tag(name = "Imports")
class ImportResource {
  private static final String EXAMPLE =
      """
      nationalId,familyName,givenName,birthDate,sex,phone,address,territoryCode,zoneId,householdSize,dependants,disability,widowOrSingleHead,incomeLoss,housing,language,legalBasis,noticeGivenOn
      BH247669,Alaoui,Saida,1984-08-10,F,+212600000002,"Rue 58, n° 72",06.141.01.20,01932e5c-8f00-7000-8000-000000000001,5,3,no,yes,yes,RENTED,fr,CONSENT,2020-04-15
      """;

  private static final String EXAMPLE_LINE =
      """
      {"nationalId":"BH247669","familyName":"Alaoui","givenName":"Saida","birthDate":"1984-08-10","sex":"F","phone":"+212600000002","address":"Rue 58, n° 72","territoryCode":"06.141.01.20","zoneId":"01932e5c-8f00-7000-8000-000000000001","householdSize":5,"dependants":3,"disability":false,"widowOrSingleHead":true,"incomeLoss":true,"housing":"RENTED","language":"fr","legalBasis":"CONSENT","noticeGivenOn":"2020-04-15"}
      """;

  private final Imports imports;
  private final SentLists lists;
  private final Caller caller;

  ImportResource(Imports imports, SentLists lists, Caller caller) {
    this.imports = imports;
    this.lists = lists;
    this.caller = caller;
  }

  @POST
  @ResponseStatus(202)
  @Consumes({ListFormat.CSV_TYPE, ListFormat.NDJSON_TYPE})
  @Operation(
      operationId = "importHouseholds",
      summary = "Import a list of families",
      description =
          "CSV with `,` or `;`, in UTF-8, UTF-16, Windows-1252 or Windows-1256; or NDJSON in UTF-8, each line one flat object of at most 64 KiB whose keys are the columns. Good rows go in, bad ones come back under /rejected-rows; a family that is here already is `known`. With dryRun=true the same is told and nothing written. Follow the progress under Location.")
  public RestResponse<ImportView> receive(
      @QueryParam("type") @DefaultValue(HouseholdImporter.TYPE) String type,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("charset") String charset,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType mediaType,
      @RequestBody(
              content = {
                @Content(
                    mediaType = ListFormat.CSV_TYPE,
                    schema = @Schema(type = SchemaType.STRING),
                    examples = @ExampleObject(name = "one family", value = EXAMPLE)),
                @Content(
                    mediaType = ListFormat.NDJSON_TYPE,
                    schema = @Schema(type = SchemaType.STRING),
                    examples = @ExampleObject(name = "one family", value = EXAMPLE_LINE))
              })
          InputStream list)
      throws IOException {
    if (!HouseholdImporter.TYPE.equals(type)) {
      throw Refusal.invalid("type", "Only lists of households are taken in here");
    }
    SentList sent = SentList.of(list, mediaType, charset, dryRun);
    return lists.accepted(
        imports.receive(type, sent, caller.subject(), caller.territories(), Map.of()));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getImport",
      summary = "See how far an import is",
      description = "Poll it until its status is DONE, FAILED or CANCELLED.")
  public ImportView get(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    return lists.get(id, languages);
  }

  @POST
  @Path("/{id}/cancellation")
  @Operation(
      operationId = "cancelImport",
      summary = "Stop an import",
      description = "Rows already taken in stay.")
  public ImportView cancel(@PathParam("id") UUID id) {
    return lists.cancel(id);
  }

  @GET
  @Path("/{id}/rejections")
  @Operation(
      operationId = "listImportRejections",
      summary = "List what was wrong with which row",
      description =
          "By line number (the first line is 1, in CSV the header), field and reason, in French, Arabic or English by Accept-Language; never the value.")
  public RestResponse<Page<Rejection>> rejections(
      @PathParam("id") UUID id,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    return lists.rejections(id, after, limit, languages);
  }

  @GET
  @Path("/{id}/rejected-rows")
  @Produces({"text/csv;charset=UTF-8", ListFormat.NDJSON_TYPE})
  @Operation(
      operationId = "getRejectedRows",
      summary = "Fetch the bad rows as a file to correct",
      description =
          "In the format that was sent: CSV under the list's own header, safe to open in a spreadsheet; NDJSON line by line, without the lines that were too long. Kept for 30 days. On record.")
  public Response rejectedRows(@PathParam("id") UUID id) {
    return lists.rejectedRows(id);
  }
}
