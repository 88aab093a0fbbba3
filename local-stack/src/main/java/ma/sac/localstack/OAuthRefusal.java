package ma.sac.localstack;

/** An answer of RFC 6749, section 5.2. */
final class OAuthRefusal extends RuntimeException {

  private final int status;
  private final String error;

  OAuthRefusal(int status, String error, String description) {
    super(description);
    this.status = status;
    this.error = error;
  }

  int status() {
    return status;
  }

  String error() {
    return error;
  }
}
