package ma.sac.distribution.vouchers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.distribution.Answers;
import ma.sac.distribution.Reach;
import ma.sac.distribution.Roles;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/vouchers")
@Tag(name = "vouchers")
class VoucherResource {
  private final Vouchers vouchers;
  private final RevokeVoucher revokeVoucher;
  private final Reach reach;

  VoucherResource(Vouchers vouchers, RevokeVoucher revokeVoucher, Reach reach) {
    this.vouchers = vouchers;
    this.revokeVoucher = revokeVoucher;
    this.reach = reach;
  }

  @GET
  @RolesAllowed({Roles.LOGISTICS_COORDINATOR, Roles.AUDITOR, Roles.SERVICE})
  @Operation(
      operationId = "listVouchers",
      summary = "List vouchers",
      description = "To see who collects where and when, as enrolment ids, never as names.")
  public Page<VoucherView> list(
      @QueryParam("campaignId") UUID campaignId,
      @QueryParam("siteId") UUID siteId,
      @QueryParam("day") LocalDate day,
      @QueryParam("status") VoucherStatus status,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return Page.of(
        vouchers.list(campaignId, siteId, day, status, Cursor.id(after), limit + 1),
        limit,
        voucher -> List.of(voucher.id().toString()),
        VoucherView::of);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.LOGISTICS_COORDINATOR, Roles.AUDITOR, Roles.SERVICE})
  @Operation(
      operationId = "getVoucher",
      summary = "Read a voucher",
      description = "To see whether a right was used.")
  public VoucherView get(@PathParam("id") UUID id) {
    return VoucherView.of(visible(id));
  }

  @POST
  @Path("/{id}/revocation")
  @Idempotent
  @RolesAllowed({Roles.LOGISTICS_COORDINATOR, Roles.PROGRAMME_MANAGER})
  @Operation(
      operationId = "revokeVoucher",
      summary = "Revoke a voucher",
      description = "When a right ends before it was used; the basket is free for another.")
  public RestResponse<VoucherView> revoke(
      @PathParam("id") UUID id, @NotNull @Valid VoucherRevocationRequest request) {
    visible(id);
    return Answers.done(
        VoucherView.of(revokeVoucher.revoke(id, request.reason())), "/vouchers/" + id);
  }

  private Voucher visible(UUID id) {
    return vouchers
        .find(id)
        .filter(voucher -> reach.coversCampaign(voucher.campaignId()))
        .orElseThrow(Refusal::notFound);
  }
}
