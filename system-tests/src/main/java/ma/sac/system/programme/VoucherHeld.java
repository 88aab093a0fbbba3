package ma.sac.system.programme;

/** A voucher as its family's notice shows it. */
public record VoucherHeld(
    String id, String enrolmentId, String siteId, String day, String token, String shortCode) {}
