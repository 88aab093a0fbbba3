package ma.sac.cooperative.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.cooperative.Roles;
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

  private final Imports imports;
  private final ReceiveList lists;
  private final RejectedRows rejectedRows;
  private final Caller caller;
  private final Audit audit;

  ImportResource(
      Imports imports, ReceiveList lists, RejectedRows rejectedRows, Caller caller, Audit audit) {
    this.imports = imports;
    this.lists = lists;
    this.rejectedRows = rejectedRows;
    this.caller = caller;
    this.audit = audit;
  }

  @POST
  @ResponseStatus(202)
  @Consumes("text/csv")
  @Operation(
      operationId = "importList",
      summary = "Import cooperatives, products or offers",
      description =
          "Use it for lists; the rules are those of the single operations. CSV with `,` or `;`, in UTF-8, UTF-16, Windows-1252 or Windows-1256, under the columns that an export has. Good rows go in, bad ones come back under /rejected-rows; what is here already is `known`, and nothing is changed by a list. A cooperative is known by its registration number, a product and an offer by `key`; a product names its cooperative by key or registration number, an offer its product by key. With dryRun=true the same is told and nothing written. Follow the progress under Location.")
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
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema =
                          @Schema(
                              type =
                                  org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                      .STRING),
                      examples = @ExampleObject(name = "one cooperative", value = EXAMPLE)))
          InputStream list)
      throws IOException {
    String stated = charset == null ? mediaType.getParameters().get("charset") : charset;
    requireCharset(stated);
    UUID id = lists.receive(kind, list, stated, dryRun, dayZero);
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
      description = "Use it to follow one: poll it until its status is DONE, FAILED or CANCELLED.")
  public ImportView get(@PathParam("id") UUID id) {
    return own(id);
  }

  @POST
  @Path("/{id}/cancellation")
  @Operation(
      operationId = "cancelImport",
      summary = "Stop an import",
      description = "Use it when the wrong list was sent. Rows already taken in stay.")
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
      description =
          "Use it to see what to correct: by line number (the header is line 1), field and reason; never the value.")
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
          "Use it to correct the bad rows and send them again: under the list's own header; safe to open in a spreadsheet. Kept for 30 days. On record.")
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
