package ma.sac.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The authorization code flow with PKCE (RFC 7636) of the one public client, Swagger UI. */
final class Authorization {

  static final String PUBLIC_CLIENT = "swagger-ui";

  private static final long CODE_SECONDS = 60;

  /** What a code stands for, until it is used or a minute old. */
  record Grant(
      Map<String, Object> claims,
      String redirectUri,
      String challenge,
      String nonce,
      String scope,
      Instant until) {}

  private final Map<String, Grant> grants = new ConcurrentHashMap<>();
  private final Set<String> origins;

  /**
   * @param origins where a browser may be sent back to, such as {@code http://127.0.0.1:8081}
   */
  Authorization(Set<String> origins) {
    this.origins = origins;
  }

  void handle(Exchange exchange) throws IOException {
    boolean chosen = exchange.method().equals("POST");
    Map<String, String> request = chosen ? exchange.form() : exchange.query();
    check(request);
    if (chosen) {
      exchange.redirect(grant(request));
    } else {
      exchange.html(200, LoginPage.of(request));
    }
  }

  /** The claims behind a code, once. */
  Grant redeem(Map<String, String> form) {
    Grant grant = grants.remove(form.getOrDefault("code", ""));
    if (grant == null
        || grant.until().isBefore(Instant.now())
        || !grant.redirectUri().equals(form.get("redirect_uri"))
        || !grant.challenge().equals(challenge(form.getOrDefault("code_verifier", "")))) {
      throw new OAuthRefusal(400, "invalid_grant", "unknown, used or expired code");
    }
    return grant;
  }

  private String grant(Map<String, String> request) {
    DemoPeople.Person person =
        DemoPeople.bySubject(request.getOrDefault("person", ""))
            .orElseThrow(() -> new OAuthRefusal(400, "invalid_request", "choose a person"));
    Map<String, Object> claims = new LinkedHashMap<>(person.claims());
    for (String own : new String[] {"cooperative_id", "partner_id"}) {
      String value = request.getOrDefault(own, "").strip();
      if (!value.isEmpty()) {
        claims.put(own, value);
      }
    }
    grants.values().removeIf(old -> old.until().isBefore(Instant.now()));
    String code = UUID.randomUUID().toString();
    String redirectUri = request.get("redirect_uri");
    grants.put(
        code,
        new Grant(
            claims,
            redirectUri,
            request.get("code_challenge"),
            request.get("nonce"),
            request.getOrDefault("scope", ""),
            Instant.now().plusSeconds(CODE_SECONDS)));
    return redirectUri
        + (redirectUri.contains("?") ? "&" : "?")
        + "code="
        + code
        + "&state="
        + URLEncoder.encode(request.getOrDefault("state", ""), StandardCharsets.UTF_8);
  }

  private void check(Map<String, String> request) {
    if (!PUBLIC_CLIENT.equals(request.get("client_id"))) {
      throw new OAuthRefusal(400, "invalid_client", "the client must be " + PUBLIC_CLIENT);
    }
    if (!isKnown(request.getOrDefault("redirect_uri", ""))) {
      throw new OAuthRefusal(
          400, "invalid_request", "redirect_uri is at none of the services: " + origins);
    }
    if (!"code".equals(request.get("response_type"))) {
      throw new OAuthRefusal(400, "unsupported_response_type", "response_type must be code");
    }
    if (!"S256".equals(request.get("code_challenge_method"))
        || request.getOrDefault("code_challenge", "").isEmpty()) {
      throw new OAuthRefusal(400, "invalid_request", "PKCE with S256 is required");
    }
  }

  private boolean isKnown(String redirectUri) {
    try {
      URI uri = URI.create(redirectUri);
      return origins.contains(uri.getScheme() + "://" + uri.getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
