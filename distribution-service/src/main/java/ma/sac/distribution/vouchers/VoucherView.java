package ma.sac.distribution.vouchers;

import java.time.LocalDate;
import java.util.UUID;

/** A voucher as it is seen from outside; its token only where a notice is printed. */
record VoucherView(
    UUID id,
    VoucherStatus status,
    long version,
    UUID enrolmentId,
    UUID campaignId,
    UUID planId,
    UUID siteId,
    UUID roundId,
    LocalDate day,
    String slot) {
  static VoucherView of(Voucher voucher) {
    return new VoucherView(
        voucher.id(),
        voucher.status(),
        voucher.version(),
        voucher.enrolmentId(),
        voucher.campaignId(),
        voucher.planId(),
        voucher.siteId(),
        voucher.roundId(),
        voucher.day(),
        voucher.slot());
  }
}
