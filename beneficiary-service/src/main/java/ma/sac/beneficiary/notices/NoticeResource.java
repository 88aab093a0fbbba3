package ma.sac.beneficiary.notices;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import ma.sac.beneficiary.Roles;
import ma.sac.kit.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/notices")
@RolesAllowed(Roles.REGISTRAR)
@Tag(name = "Notices")
class NoticeResource {
  private final PrintNotices print;

  NoticeResource(PrintNotices print) {
    this.print = print;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listNotices",
      summary = "Make the notices of issued vouchers",
      description =
          "Place, day, slot and code of each family of your territory, as JSON, or with `Accept: text/html` as a bilingual sheet to print. The tokens are fetched from distribution-service at this moment (503 `voucher-tokens-unavailable` when it cannot give them). Each family is on record.")
  public RestResponse<Page<Notice>> list(
      @QueryParam("campaignId") @NotNull UUID campaignId,
      @QueryParam("siteId") UUID siteId,
      @QueryParam("day") LocalDate day,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return RestResponse.ResponseBuilder.ok(print.print(campaignId, siteId, day, after, limit))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @GET
  @Produces("text/html;charset=UTF-8")
  @Operation(hidden = true)
  public RestResponse<String> sheet(
      @QueryParam("campaignId") @NotNull UUID campaignId,
      @QueryParam("siteId") UUID siteId,
      @QueryParam("day") LocalDate day,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    Page<Notice> page = print.print(campaignId, siteId, day, after, limit);
    RestResponse.ResponseBuilder<String> sheet =
        RestResponse.ResponseBuilder.ok(NoticeSheet.html(page.items()))
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    return page.next() == null ? sheet.build() : sheet.header("SAC-Next", page.next()).build();
  }
}
