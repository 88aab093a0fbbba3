package ma.sac.distribution.impact;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/public/campaigns")
@Tag(name = "impact")
@PermitAll
class PublicImpactResource {
  private final ImpactReport report;
  private final RequestsAMinute requests;

  PublicImpactResource(ImpactReport report, RequestsAMinute requests) {
    this.report = report;
    this.requests = requests;
  }

  @GET
  @Path("/{id}/impact")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getPublicImpact",
      summary = "Read what a campaign reached",
      description =
          "For anyone. Nothing about who received; a number of baskets, households or people below ten is null. `supportActions` are the ODCO's training, information and legal help to the cooperatives, as a campaign's impact counts them. Also as a page: Accept text/html, `lang=ar` for Arabic.")
  public PublicImpact json(@PathParam("id") UUID id) {
    requests.count();
    return PublicImpact.of(report.of(id));
  }

  @GET
  @Path("/{id}/impact")
  @Produces(MediaType.TEXT_HTML + ";charset=utf-8;qs=0.5")
  @Operation(hidden = true)
  public String html(
      @PathParam("id") UUID id,
      @QueryParam("lang") String lang,
      @HeaderParam("Accept-Language") String accepted) {
    requests.count();
    boolean arabic =
        "ar".equals(lang) || lang == null && accepted != null && accepted.startsWith("ar");
    return PublicImpactPage.html(PublicImpact.of(report.of(id)), arabic);
  }
}
