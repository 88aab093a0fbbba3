package ma.sac.basket.labels;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import ma.sac.basket.Roles;
import ma.sac.basket.Visible;
import ma.sac.basket.assembly.AssemblyRun;
import ma.sac.basket.assembly.AssemblyRuns;
import ma.sac.basket.serials.Serial;
import ma.sac.basket.serials.SerialRange;
import ma.sac.kit.http.CommonProblem;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/assembly-runs/{id}/labels")
@Tag(name = "Assembly")
class LabelResource {
  private static final String PDF = "application/pdf";
  private static final int LAST = 999_999;
  private static final String FROM = "The counter of the first basket in the run";
  private static final String TO = "The counter of the last basket; the run's last when left out";

  /** Page of Label in the document: an annotation, needed for the PDF, takes no type arguments. */
  @Schema(name = "PageLabel")
  private record DescribedPage(List<Label> items, String next) {}

  private final AssemblyRuns runs;
  private final LabelSigner signer;
  private final Visible visible;
  private final String publicUrl;

  LabelResource(
      AssemblyRuns runs,
      LabelSigner signer,
      Visible visible,
      @ConfigProperty(name = "sac.public-url") String publicUrl) {
    this.runs = runs;
    this.signer = signer;
    this.visible = visible;
    this.publicUrl = publicUrl;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.WAREHOUSE_AGENT, Roles.LOGISTICS_COORDINATOR, Roles.PROGRAMME_MANAGER})
  @Operation(
      operationId = "listLabels",
      summary = "The labels of a run",
      description =
          "Use it to print labels: those of the whole run, or of a range of its counters. Accept application/pdf and you get sheets of 24 stickers of 70 × 37 mm, with at most 10000 labels in a document; after and limit do not matter then. Accept text/html and you get a page to print and cut. With JSON you use tools of your own: serial, signed code, and the address that the QR code opens.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = DescribedPage.class)),
        @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Page<Label> list(
      UUID id,
      @Parameter(description = FROM, example = "1")
          @QueryParam("from")
          @DefaultValue("1")
          @Min(1)
          @Max(LAST)
          int from,
      @Parameter(description = TO, example = "500") @QueryParam("to") @Min(1) @Max(LAST) Integer to,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    SerialRange wanted = wanted(id, from, to);
    int first = Math.max(wanted.from(), firstCounter(after));
    List<Integer> counters =
        IntStream.rangeClosed(first, Math.min(wanted.to(), first + limit)).boxed().toList();
    return Page.of(
        counters,
        limit,
        counter -> List.of(counter.toString()),
        counter -> label(wanted.run(), counter));
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed({Roles.WAREHOUSE_AGENT, Roles.LOGISTICS_COORDINATOR, Roles.PROGRAMME_MANAGER})
  @Operation(hidden = true)
  public String sheet(
      UUID id,
      @QueryParam("from") @DefaultValue("1") @Min(1) @Max(LAST) int from,
      @QueryParam("to") @Min(1) @Max(LAST) Integer to,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return LabelSheet.of(list(id, from, to, after, limit).items());
  }

  @GET
  @Produces(PDF)
  @RolesAllowed({Roles.WAREHOUSE_AGENT, Roles.LOGISTICS_COORDINATOR, Roles.PROGRAMME_MANAGER})
  @Operation(hidden = true)
  public RestResponse<StreamingOutput> stickers(
      UUID id,
      @QueryParam("from") @DefaultValue("1") @Min(1) @Max(LAST) int from,
      @QueryParam("to") @Min(1) @Max(LAST) Integer to) {
    SerialRange printed = wanted(id, from, to);
    if (printed.size() < 1) {
      throw Refusal.invalid("from", "the run has no baskets there");
    }
    if (printed.size() > PrintLabels.MOST) {
      throw Refusal.invalid(
          "to",
          "these are %d labels, a document holds %d".formatted(printed.size(), PrintLabels.MOST));
    }
    StreamingOutput sheets =
        out ->
            PrintLabels.print(
                IntStream.rangeClosed(printed.from(), printed.to())
                    .mapToObj(counter -> label(printed.run(), counter)),
                out);
    String name = "labels-%06d-%06d-%06d".formatted(printed.run(), printed.from(), printed.to());
    return RestResponse.ResponseBuilder.ok(sheets)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
        .build();
  }

  private Label label(long run, int counter) {
    Serial serial = new Serial((int) run, counter);
    String code = signer.code(serial);
    return new Label(serial.text(), code, publicUrl + "/public/baskets/" + code);
  }

  private static int firstCounter(String after) {
    try {
      return Cursor.decode(after, 1).map(last -> Integer.parseInt(last.get(0)) + 1).orElse(1);
    } catch (NumberFormatException notOurs) {
      throw new Refusal(CommonProblem.MALFORMED_REQUEST, "`after` is no cursor of this list");
    }
  }

  /** The baskets that stand of those asked for; none where the range ends before it begins. */
  private SerialRange wanted(UUID id, int from, Integer to) {
    AssemblyRun run = runs.find(id).orElseThrow(Refusal::notFound);
    visible.stock(run.campaignId(), run.warehouseId());
    int last = to == null ? run.standing() : Math.min(to, run.standing());
    return new SerialRange(run.number(), from, last);
  }
}
