package ma.sac.cooperative.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.time.LocalDate;
import java.util.UUID;
import ma.sac.cooperative.Roles;
import ma.sac.kit.http.Page;
import ma.sac.kit.imports.ImportView;
import ma.sac.kit.imports.ListFormat;
import ma.sac.kit.imports.Rejection;
import ma.sac.kit.imports.SentList;
import ma.sac.kit.imports.SentLists;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** An import is seen by who sent it, and by nobody else: rows of cooperatives have contacts. */
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ODCO_OFFICER)
@Tag(name = "Imports")
class ImportResource {
  private static final String EXAMPLE =
      """
      key,nameFr,nameAr,registrationNumber,ice,communeCode,sector,members,women,youth,womenLed,contactName,contactPhone,rib
      ain-lhjar-bouchane,Coopérative Ain Lhjar Bouchane,تعاونية عين الحجر بوشان,26/0043,002600043000043,07.427.07.05,CEREALS,24,11,6,no,Larbi Hamdaoui,+212600136909,999224703692189169961086
      """;

  private static final String EXAMPLE_LINE =
      """
      {"key":"ain-lhjar-bouchane","nameFr":"Coopérative Ain Lhjar Bouchane","nameAr":"تعاونية عين الحجر بوشان","registrationNumber":"26/0043","ice":"002600043000043","communeCode":"07.427.07.05","sector":"CEREALS","members":24,"women":11,"youth":6,"womenLed":false,"contactName":"Larbi Hamdaoui","contactPhone":"+212600136909","rib":"999224703692189169961086"}
      """;

  private final ReceiveList received;
  private final SentLists lists;

  ImportResource(ReceiveList received, SentLists lists) {
    this.received = received;
    this.lists = lists;
  }

  @POST
  @ResponseStatus(202)
  @Consumes({ListFormat.CSV_TYPE, ListFormat.NDJSON_TYPE})
  @Operation(
      operationId = "importList",
      summary = "Import cooperatives, products or offers",
      description =
          "Use it for lists; the rules are those of the single operations. CSV with `,` or `;`, in UTF-8, UTF-16, Windows-1252 or Windows-1256, under the columns that an export has; or NDJSON in UTF-8, each line one flat object of at most 64 KiB whose keys are those columns. Good rows go in, bad ones come back under /rejected-rows; what is here already is `known`, and nothing is changed by a list. A cooperative is known by its registration number, a product and an offer by `key`; a product names its cooperative by key or registration number, an offer its product by key. With dryRun=true the same is told and nothing written. Follow the progress under Location.")
  public RestResponse<ImportView> receive(
      @Parameter(description = "What the list is of", example = "COOPERATIVES")
          @QueryParam("kind")
          @NotNull
          ImportKind kind,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @Parameter(
              description =
                  "The day that an offer's `windowFromDay` and `windowToDay` count from; today where it is left out")
          @QueryParam("dayZero")
          LocalDate dayZero,
      @QueryParam("charset") String charset,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType mediaType,
      @RequestBody(
              content = {
                @Content(
                    mediaType = ListFormat.CSV_TYPE,
                    schema = @Schema(type = SchemaType.STRING),
                    examples = @ExampleObject(name = "one cooperative", value = EXAMPLE)),
                @Content(
                    mediaType = ListFormat.NDJSON_TYPE,
                    schema = @Schema(type = SchemaType.STRING),
                    examples = @ExampleObject(name = "one cooperative", value = EXAMPLE_LINE))
              })
          InputStream list)
      throws IOException {
    SentList sent = SentList.of(list, mediaType, charset, dryRun);
    return lists.accepted(received.receive(kind, sent, dayZero));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getImport",
      summary = "See how far an import is",
      description = "Use it to follow one: poll it until its status is DONE, FAILED or CANCELLED.")
  public ImportView get(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    return lists.get(id, languages);
  }

  @POST
  @Path("/{id}/cancellation")
  @Operation(
      operationId = "cancelImport",
      summary = "Stop an import",
      description = "Use it when the wrong list was sent. Rows already taken in stay.")
  public ImportView cancel(@PathParam("id") UUID id) {
    return lists.cancel(id);
  }

  @GET
  @Path("/{id}/rejections")
  @Operation(
      operationId = "listImportRejections",
      summary = "List what was wrong with which row",
      description =
          "Use it to see what to correct: by line number (the first line is 1, in CSV the header), field and reason, in French, Arabic or English by Accept-Language; never the value.")
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
          "Use it to correct the bad rows and send them again, in the format that was sent: CSV under the list's own header, safe to open in a spreadsheet; NDJSON line by line, without the lines that were too long. Kept for 30 days. On record.")
  public Response rejectedRows(@PathParam("id") UUID id) {
    return lists.rejectedRows(id);
  }
}
