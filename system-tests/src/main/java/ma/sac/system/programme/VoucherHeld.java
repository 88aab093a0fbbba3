package ma.sac.system.programme;

/** A voucher as its family's notice shows it. */
public record VoucherHeld(
    String id, String enrolmentId, String siteId, String day, String token, String shortCode) {

  /** The token with one letter of its signature changed. */
  public String forgedToken() {
    int at = token.length() - 3;
    return token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
  }
}
