package ma.sac.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where services, Swagger UI and {@code sac token} get their tokens. */
final class TokenEndpoint {

  private static final List<String> LISTS =
      List.of("roles", "territories", "campaigns", "warehouses", "sites", "rounds", "aud");
  private static final List<String> TEXTS = List.of("sub", "cooperative_id", "partner_id");

  private final TokenSigner signer;
  private final Map<String, String> clientSecrets;
  private final String adminSecret;
  private final Authorization authorization;

  TokenEndpoint(
      TokenSigner signer,
      Map<String, String> clientSecrets,
      String adminSecret,
      Authorization authorization) {
    this.signer = signer;
    this.clientSecrets = clientSecrets;
    this.adminSecret = adminSecret;
    this.authorization = authorization;
  }

  void handle(Exchange exchange) throws IOException {
    Map<String, String> form = exchange.form();
    switch (form.getOrDefault("grant_type", "")) {
      case "client_credentials" -> service(exchange, form);
      case "authorization_code" -> person(exchange, form);
      default ->
          throw new OAuthRefusal(
              400, "unsupported_grant_type", "client_credentials or authorization_code");
    }
  }

  /** A token with the claims of the form, for whoever has the secret of this installation. */
  void mint(Exchange exchange) throws IOException {
    if (!same("Bearer " + adminSecret, exchange.header("Authorization"))) {
      throw new OAuthRefusal(401, "invalid_client", "the secret of this installation is needed");
    }
    exchange.json(
        200,
        answer(
            signer.sign(claims(exchange.form()), TokenSigner.PERSON),
            TokenSigner.PERSON.toSeconds()));
  }

  private static Map<String, Object> claims(Map<String, String> form) {
    List<String> roles = list(form.getOrDefault("roles", ""));
    if (roles.isEmpty()) {
      throw new OAuthRefusal(400, "invalid_request", "roles are missing");
    }
    Map<String, Object> claims = DemoPeople.wideClaims(roles);
    DemoPeople.withRole(roles.get(0)).ifPresent(person -> claims.putAll(person.claims()));
    claims.putIfAbsent("sub", "somebody");
    LISTS.stream()
        .filter(form::containsKey)
        .forEach(name -> claims.put(name, list(form.get(name))));
    TEXTS.stream().filter(form::containsKey).forEach(name -> claims.put(name, form.get(name)));
    claims.put("preferred_username", claims.get("sub"));
    return claims;
  }

  private void service(Exchange exchange, Map<String, String> form) throws IOException {
    String client = authenticated(exchange, form);
    String audience = form.getOrDefault("audience", "");
    if (!clientSecrets.containsKey(audience)) {
      throw new OAuthRefusal(
          400, "invalid_target", "audience must be one of " + clientSecrets.keySet());
    }
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("sub", client);
    claims.put("azp", client);
    claims.put("aud", List.of(audience));
    claims.put("roles", List.of("service"));
    exchange.json(
        200, answer(signer.sign(claims, TokenSigner.SERVICE), TokenSigner.SERVICE.toSeconds()));
  }

  private void person(Exchange exchange, Map<String, String> form) throws IOException {
    Authorization.Grant grant = authorization.redeem(form);
    long seconds = TokenSigner.PERSON.toSeconds();
    Map<String, Object> answer = answer(signer.sign(grant.claims(), TokenSigner.PERSON), seconds);
    answer.put("scope", grant.scope());
    if (Arrays.asList(grant.scope().split(" ")).contains("openid")) {
      Map<String, Object> identity = new LinkedHashMap<>(grant.claims());
      identity.put("aud", List.of(Authorization.PUBLIC_CLIENT));
      if (grant.nonce() != null) {
        identity.put("nonce", grant.nonce());
      }
      answer.put("id_token", signer.sign(identity, TokenSigner.PERSON));
    }
    exchange.json(200, answer);
  }

  /** Client secret in the form or as HTTP Basic, RFC 6749 section 2.3.1. */
  private String authenticated(Exchange exchange, Map<String, String> form) {
    String client = form.getOrDefault("client_id", "");
    String secret = form.getOrDefault("client_secret", "");
    if (exchange.header("Authorization").startsWith("Basic ")) {
      String[] pair = basic(exchange.header("Authorization").substring(6)).split(":", 2);
      client = pair[0];
      secret = pair.length == 2 ? pair[1] : "";
    }
    String expected = clientSecrets.get(client);
    if (expected == null || !same(expected, secret)) {
      exchange.answerHeader("WWW-Authenticate", "Basic realm=\"sac\"");
      throw new OAuthRefusal(401, "invalid_client", "unknown client or wrong secret");
    }
    return client;
  }

  private static String basic(String encoded) {
    try {
      return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static Map<String, Object> answer(String token, long seconds) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("access_token", token);
    answer.put("token_type", "Bearer");
    answer.put("expires_in", seconds);
    return answer;
  }

  private static List<String> list(String commaSeparated) {
    return Arrays.stream(commaSeparated.split(","))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  private static boolean same(String expected, String actual) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), actual.getBytes(StandardCharsets.UTF_8));
  }
}
