package ma.sac.distribution.vouchers;

/** What a voucher is worth. */
public enum VoucherStatus {
  ISSUED,
  REDEEMED,
  REVOKED,
  EXPIRED
}
