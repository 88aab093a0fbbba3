package ma.sac.distribution.vouchers;

import java.util.Map;
import java.util.TreeMap;
import ma.sac.distribution.Example;

/** A value of each fact about a voucher. */
public final class VoucherExamples {
  public static final Map<String, Object> BY_TYPE =
      new TreeMap<>(
          Map.of(
              "voucher.issued", voucher(VoucherStatus.ISSUED),
              "voucher.redeemed", voucher(VoucherStatus.REDEEMED),
              "voucher.reinstated", voucher(VoucherStatus.ISSUED),
              "voucher.revoked", voucher(VoucherStatus.REVOKED),
              "voucher.expired", voucher(VoucherStatus.EXPIRED)));

  private VoucherExamples() {}

  private static VoucherPayload voucher(VoucherStatus status) {
    return new VoucherPayload(
        Example.VOUCHER,
        Example.ENROLMENT,
        Example.CAMPAIGN,
        Example.PLAN,
        Example.SITE,
        null,
        Example.DAY,
        "09:00-10:00",
        status);
  }
}
