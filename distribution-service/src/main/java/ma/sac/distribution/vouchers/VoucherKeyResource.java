package ma.sac.distribution.vouchers;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/.well-known/sac-voucher-keys")
@Tag(name = "vouchers", description = "The right of one enrolment to one basket")
class VoucherKeyResource {
  /** A public key as a JWK (RFC 8037), and as X.509 for those who have no JWK library. */
  record Key(String kty, String crv, String use, String kid, String x, String publicKey) {}

  record Keys(List<Key> keys) {}

  private final VoucherKeys keys;

  VoucherKeyResource(VoucherKeys keys) {
    this.keys = keys;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "getVoucherKeys",
      summary = "Read the public keys of vouchers",
      description = "For devices that check a voucher's signature without a connection.")
  public Keys get() {
    byte[] encoded = keys.publicKey().getEncoded();
    // The last 32 bytes of an Ed25519 key's X.509 form are the key itself (RFC 8410).
    byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    return new Keys(
        List.of(
            new Key(
                "OKP",
                "Ed25519",
                "sig",
                keys.keyIdText(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(raw),
                Base64.getEncoder().encodeToString(encoded))));
  }
}
