package ma.sac.kit.http;

/** Problems that any operation may answer. */
public enum CommonProblem implements ProblemType {
  MALFORMED_REQUEST(
      400,
      "The request cannot be read",
      "The body or a parameter is not of the documented form. `violations` names the field."),
  IDEMPOTENCY_KEY_MISSING(
      400,
      "An Idempotency-Key is required",
      "Send a header `Idempotency-Key` with a value of your own, the same again when you repeat the request."),
  UNAUTHENTICATED(
      401,
      "A valid access token is required",
      "Send `Authorization: Bearer <token>` from this system's issuer, not expired, with this service in its audience."),
  FORBIDDEN(
      403, "Your role may not do this", "The operation's description names the roles that may."),
  NOT_FOUND(
      404,
      "There is no such thing here",
      "It does not exist, or lies outside your territory or ownership."),
  METHOD_NOT_ALLOWED(
      405,
      "This address has no such method",
      "The OpenAPI document lists the methods of each address."),
  NOT_ACCEPTABLE(
      406,
      "No representation that you accept",
      "Ask for a media type that the OpenAPI document lists."),
  CONFLICT(
      409,
      "The present state does not allow this",
      "Read the resource again; `detail` says which state it is in."),
  IDEMPOTENCY_KEY_IN_FLIGHT(
      409,
      "The same request is being worked on",
      "Wait a moment and repeat it with the same Idempotency-Key."),
  VERSION_STALE(
      412,
      "It was changed in the meantime",
      "Read it again and repeat your change with the new ETag in If-Match."),
  BODY_TOO_LARGE(
      413, "The body is too large", "Send less at once; lists go through the import operations."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "This media type or charset is not read here",
      "Send a media type that the OpenAPI document lists, in UTF-8 where it is JSON."),
  INVALID(
      422,
      "The request is well-formed, but makes no sense",
      "`violations` names each field and what is wrong with it."),
  IDEMPOTENCY_KEY_REUSED(
      422,
      "This Idempotency-Key was used for another request",
      "Use a new key for a new request; the same key only repeats the same one."),
  VERSION_MISSING(
      428,
      "If-Match is required",
      "Read the resource and send its ETag in If-Match, so that nobody's change is lost."),
  TOO_MANY_REQUESTS(429, "Too many requests", "Wait as many seconds as Retry-After says."),
  INTERNAL(
      500,
      "Something failed on our side",
      "Nothing was changed. Repeat the request; if it fails again, tell the operators the time and `instance`."),
  UNAVAILABLE(
      503,
      "This cannot be answered right now",
      "Repeat the request after as many seconds as Retry-After says.");

  private final int status;
  private final String title;
  private final String help;

  CommonProblem(int status, String title, String help) {
    this.status = status;
    this.title = title;
    this.help = help;
  }

  @Override
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String help() {
    return help;
  }
}
