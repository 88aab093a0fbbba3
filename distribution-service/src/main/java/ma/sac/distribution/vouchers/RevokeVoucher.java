package ma.sac.distribution.vouchers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.sac.distribution.DistributionProblem;
import ma.sac.kit.http.Refusal;

/** A right is taken back before it was used; its basket is free for the waiting list. */
@ApplicationScoped
class RevokeVoucher {
  private final Vouchers vouchers;
  private final VoucherFacts facts;

  RevokeVoucher(Vouchers vouchers, VoucherFacts facts) {
    this.vouchers = vouchers;
    this.facts = facts;
  }

  @Transactional
  public Voucher revoke(UUID id, String reason) {
    Voucher revoked =
        vouchers
            .revoke(id, reason)
            .orElseThrow(
                () ->
                    new Refusal(
                            DistributionProblem.VOUCHER_NOT_VALID,
                            "Only an issued voucher is revoked")
                        .with("status", vouchers.find(id).orElseThrow().status()));
    facts.tell("voucher.revoked", revoked);
    return revoked;
  }
}
