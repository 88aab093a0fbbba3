package ma.sac.beneficiary.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.beneficiary.Roles;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.http.CommonProblem;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.imports.ImportView;
import ma.sac.kit.imports.Imports;
import ma.sac.kit.imports.RejectedRows;
import ma.sac.kit.imports.Rejection;
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

  private final Imports imports;
  private final RejectedRows rejectedRows;
  private final Caller caller;
  private final Audit audit;

  ImportResource(Imports imports, RejectedRows rejectedRows, Caller caller, Audit audit) {
    this.imports = imports;
    this.rejectedRows = rejectedRows;
    this.caller = caller;
    this.audit = audit;
  }

  @POST
  @ResponseStatus(202)
  @Consumes("text/csv")
  @Operation(
      operationId = "importHouseholds",
      summary = "Import a list of families",
      description =
          "CSV with `,` or `;`, in UTF-8, UTF-16, Windows-1252 or Windows-1256. Good rows go in, bad ones come back under /rejected-rows; a family that is here already is `known`. With dryRun=true the same is told and nothing written. Follow the progress under Location.")
  public RestResponse<ImportView> receive(
      @QueryParam("type") @DefaultValue(HouseholdImporter.TYPE) String type,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("charset") String charset,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType mediaType,
      @RequestBody(
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema =
                          @Schema(
                              type =
                                  org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                      .STRING),
                      examples = @ExampleObject(name = "one family", value = EXAMPLE)))
          InputStream list)
      throws IOException {
    if (!HouseholdImporter.TYPE.equals(type)) {
      throw Refusal.invalid("type", "Only lists of households are taken in here");
    }
    String stated = charset == null ? mediaType.getParameters().get("charset") : charset;
    requireCharset(stated);
    UUID id =
        imports.receive(
            type, list, stated, dryRun, caller.subject(), caller.territories(), Map.of());
    return RestResponse.ResponseBuilder.<ImportView>create(202)
        .location(URI.create("/imports/" + id))
        .entity(imports.find(id).orElseThrow())
        .build();
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getImport",
      summary = "See how far an import is",
      description = "Poll it until its status is DONE, FAILED or CANCELLED.")
  public ImportView get(@PathParam("id") UUID id) {
    return own(id);
  }

  @POST
  @Path("/{id}/cancellation")
  @Operation(
      operationId = "cancelImport",
      summary = "Stop an import",
      description = "Rows already taken in stay.")
  public ImportView cancel(@PathParam("id") UUID id) {
    own(id);
    imports.cancel(id);
    return own(id);
  }

  @GET
  @Path("/{id}/rejections")
  @Operation(
      operationId = "listImportRejections",
      summary = "List what was wrong with which row",
      description = "By line number (the header is line 1), field and reason; never the value.")
  public Page<Rejection> rejections(
      @PathParam("id") UUID id,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    own(id);
    long line = Cursor.decode(after, 1).map(parts -> line(parts.get(0))).orElse(0L);
    return Page.of(
        imports.rejections(id, line, limit),
        limit,
        rejection -> List.of(String.valueOf(rejection.line())),
        rejection -> rejection);
  }

  @GET
  @Path("/{id}/rejected-rows")
  @Produces("text/csv;charset=UTF-8")
  @Transactional
  @Operation(
      operationId = "getRejectedRows",
      summary = "Fetch the bad rows as a file to correct",
      description =
          "Under the list's own header; safe to open in a spreadsheet. Kept for 30 days. On record.")
  public Response rejectedRows(@PathParam("id") UUID id) {
    own(id);
    rejectedRows.requireReadable(id);
    audit.record("import.rejected-rows", "import:" + id, "correction");
    StreamingOutput file = out -> rejectedRows.write(id, out);
    return Response.ok(file)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected-rows.csv\"")
        .build();
  }

  private ImportView own(UUID id) {
    return imports
        .find(id)
        .filter(list -> list.createdBy().equals(caller.subject()))
        .orElseThrow(Refusal::notFound);
  }

  private static void requireCharset(String charset) {
    try {
      if (charset != null && Charset.isSupported(charset)) {
        return;
      }
    } catch (IllegalCharsetNameException unknown) {
      throw unsupported();
    }
    if (charset != null) {
      throw unsupported();
    }
  }

  private static Refusal unsupported() {
    return new Refusal(
        CommonProblem.UNSUPPORTED_MEDIA_TYPE,
        "Lists are read in UTF-8, UTF-16, Windows-1252 and Windows-1256");
  }

  private static long line(String text) {
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
  }
}
