package ma.sac.basket.labels;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import ma.sac.basket.Roles;
import ma.sac.basket.Visible;
import ma.sac.basket.assembly.AssemblyRun;
import ma.sac.basket.assembly.AssemblyRuns;
import ma.sac.basket.serials.Serial;
import ma.sac.kit.http.CommonProblem;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/assembly-runs/{id}/labels")
@Tag(name = "Assembly")
class LabelResource {
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
          "Use it to print labels with your own tools: serial, signed code, and the address that its QR code opens. Ask for text/html to get a sheet to print.")
  public Page<Label> list(
      UUID id,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    AssemblyRun run = visible(id);
    int from = firstCounter(after);
    List<Integer> counters =
        IntStream.rangeClosed(from, Math.min(run.standing(), from + limit)).boxed().toList();
    return Page.of(
        counters,
        limit,
        counter -> List.of(counter.toString()),
        counter -> label(new Serial(run.number(), counter)));
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed({Roles.WAREHOUSE_AGENT, Roles.LOGISTICS_COORDINATOR, Roles.PROGRAMME_MANAGER})
  @Operation(hidden = true)
  public String sheet(
      UUID id,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return LabelSheet.of(list(id, after, limit).items());
  }

  private Label label(Serial serial) {
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

  private AssemblyRun visible(UUID id) {
    AssemblyRun run = runs.find(id).orElseThrow(Refusal::notFound);
    visible.stock(run.campaignId(), run.warehouseId());
    return run;
  }
}
