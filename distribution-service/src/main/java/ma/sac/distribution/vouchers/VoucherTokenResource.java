package ma.sac.distribution.vouchers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import ma.sac.distribution.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/voucher-tokens")
@Tag(name = "vouchers")
class VoucherTokenResource {
  private final Vouchers vouchers;
  private final VoucherTokens tokens;

  VoucherTokenResource(Vouchers vouchers, VoucherTokens tokens) {
    this.vouchers = vouchers;
    this.tokens = tokens;
  }

  @POST
  @RolesAllowed(Roles.SERVICE)
  @Operation(
      operationId = "signVoucherTokens",
      summary = "Sign the tokens of some vouchers",
      description =
          "At the moment notices are printed; tokens are kept nowhere. At most 500 at once.")
  public VoucherTokenView sign(@NotNull @Valid VoucherTokenRequest request) {
    return new VoucherTokenView(
        vouchers.issued(request.voucherIds()).stream()
            .map(
                voucher ->
                    new VoucherTokenView.Item(
                        voucher.id(), tokens.sign(voucher), tokens.shortCode(voucher.id())))
            .toList());
  }
}
