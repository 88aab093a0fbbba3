package ma.sac.distribution.handovers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import ma.sac.distribution.vouchers.VoucherTokens;

/** Which voucher was shown, when it is genuine: a signed token, or an id with its short code. */
@ApplicationScoped
class VoucherProof {
  private final VoucherTokens tokens;

  VoucherProof(VoucherTokens tokens) {
    this.tokens = tokens;
  }

  Optional<UUID> voucherOf(HandoverRequest request) {
    if (request.voucherToken() != null) {
      return tokens.voucherOf(request.voucherToken());
    }
    boolean genuine =
        request.voucherId() != null
            && request.shortCode() != null
            && tokens.isShortCodeOf(request.voucherId(), request.shortCode());
    return genuine ? Optional.of(request.voucherId()) : Optional.empty();
  }
}
