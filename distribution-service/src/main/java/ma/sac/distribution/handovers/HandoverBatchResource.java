package ma.sac.distribution.handovers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import ma.sac.distribution.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/handover-batches")
@Tag(name = "handovers")
class HandoverBatchResource {
  private static final String NDJSON = "application/x-ndjson";

  private final ReadReports readReports;
  private final ObjectMapper json;

  HandoverBatchResource(ReadReports readReports, ObjectMapper json) {
    this.readReports = readReports;
    this.json = json;
  }

  @POST
  @Consumes(NDJSON)
  @Produces(NDJSON)
  @RolesAllowed(Roles.FIELD_AGENT)
  @Operation(
      operationId = "reportHandovers",
      summary = "Report hand-overs made offline",
      description =
          "When a device has a connection again. Each line is a fact: the basket left, whatever the voucher says; what was not right comes back with an incident. Sending a batch again gives the same verdicts.")
  @RequestBody(
      content =
          @Content(mediaType = NDJSON, schema = @Schema(implementation = HandoverRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "One verdict a line, in the order of the lines",
      content = @Content(mediaType = NDJSON, schema = @Schema(implementation = ReportAnswer.class)))
  public String report(InputStream body) throws IOException {
    StringBuilder answers = new StringBuilder();
    for (ReportAnswer answer : readReports.read(body)) {
      answers.append(line(answer)).append('\n');
    }
    return answers.toString();
  }

  private String line(ReportAnswer answer) throws JsonProcessingException {
    return json.writeValueAsString(answer);
  }
}
