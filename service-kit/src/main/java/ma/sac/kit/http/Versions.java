package ma.sac.kit.http;

/** Optimistic locking over HTTP: a version goes out as an ETag and comes back in If-Match. */
public final class Versions {
  private Versions() {}

  public static String etag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * Refuses a change to anything but the version that the caller saw.
   *
   * @throws Refusal 428 without If-Match, 412 when it names another version
   */
  public static void require(String ifMatch, long current) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new Refusal(CommonProblem.VERSION_MISSING, "Send the ETag that you read in If-Match");
    }
    if (!ifMatch.trim().equals(etag(current))) {
      throw new Refusal(CommonProblem.VERSION_STALE, "The present version is " + etag(current));
    }
  }
}
