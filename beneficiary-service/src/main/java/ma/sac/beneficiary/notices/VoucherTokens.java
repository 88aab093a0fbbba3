package ma.sac.beneficiary.notices;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** distribution-service gives a voucher's signed token at the moment of printing, and only then. */
@RegisterRestClient(configKey = "distribution")
@RegisterProvider(ServiceToken.class)
interface VoucherTokens {
  /** Vouchers whose tokens are wanted, at most 500. */
  record Wanted(List<UUID> voucherIds) {}

  record Given(List<Token> items) {}

  /** {@code shortCode} is what an agent types when the QR cannot be read. */
  record Token(UUID voucherId, String token, String shortCode) {
    @Override
    public String toString() {
      return "Token[" + voucherId + "]";
    }
  }

  @POST
  @Path("/voucher-tokens")
  Given fetch(@HeaderParam(Caller.ACTING_FOR) String person, Wanted wanted);
}
