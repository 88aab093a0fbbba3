package ma.sac.test.servers;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.localstack.DemoPeople;
import ma.sac.localstack.Issuer;
import ma.sac.localstack.TokenSigner;

/**
 * A signed access token in the making: all claims as wide as can be until narrowed. Immutable, so
 * that one may start from another.
 */
public final class Tokens {

  private final Map<String, Object> claims;

  private Tokens(Map<String, Object> claims) {
    this.claims = claims;
  }

  /** Somebody with these roles; the same roles are the same person. */
  public static Tokens of(String... roles) {
    String subject = String.join("+", roles);
    return new Tokens(DemoPeople.wideClaims(List.of(roles)))
        .with("sub", subject)
        .with("preferred_username", subject);
  }

  /** A service as it calls another, such as {@code basket-service}. */
  public static Tokens service(String client, String callee) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("sub", client);
    claims.put("azp", client);
    claims.put("roles", List.of("service"));
    claims.put("aud", List.of(callee));
    return new Tokens(claims);
  }

  public Tokens sub(String person) {
    return with("sub", person).with("preferred_username", person);
  }

  public Tokens territories(String... codes) {
    return with("territories", List.of(codes));
  }

  public Tokens campaigns(Object... ids) {
    return with("campaigns", texts(ids));
  }

  public Tokens cooperative(Object id) {
    return with("cooperative_id", id.toString());
  }

  public Tokens partner(Object id) {
    return with("partner_id", id.toString());
  }

  public Tokens warehouses(Object... ids) {
    return with("warehouses", texts(ids));
  }

  public Tokens sites(Object... ids) {
    return with("sites", texts(ids));
  }

  public Tokens rounds(Object... ids) {
    return with("rounds", texts(ids));
  }

  public Tokens audience(String... services) {
    return with("aud", List.of(services));
  }

  public Tokens with(String claim, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(claims);
    more.put(claim, value);
    return new Tokens(more);
  }

  public Tokens without(String claim) {
    Map<String, Object> less = new LinkedHashMap<>(claims);
    less.remove(claim);
    return new Tokens(less);
  }

  /** The token alone. */
  public String token() {
    return own().sign(claims, TokenSigner.PERSON);
  }

  /** The value of an Authorization header. */
  public String bearer() {
    return "Bearer " + token();
  }

  /** An hour too late. */
  public String expiredBearer() {
    return "Bearer " + own().sign(claims, Duration.ofHours(-1));
  }

  /** Signed by a key that the issuer does not know. */
  public String forgedBearer() {
    return "Bearer " + TokenSigner.foreign(RealServers.issuer()).sign(claims, TokenSigner.PERSON);
  }

  /** Signed by another key under the id of the issuer's. */
  public String impostorBearer() {
    TokenSigner impostor = TokenSigner.impostor(ServerSet.get("issuer.key"), RealServers.issuer());
    return "Bearer " + impostor.sign(claims, TokenSigner.PERSON);
  }

  /** Says itself that it needs no signature, and has none. */
  public String unsignedBearer() {
    String header = "{\"alg\":\"none\",\"typ\":\"JWT\"}";
    return "Bearer " + base64(header) + "." + token().split("\\.")[1] + ".";
  }

  /** Signed by the issuer when it still named somebody else. */
  public String changedBearer() {
    String[] signed = sub("somebody-else").token().split("\\.");
    return "Bearer " + signed[0] + "." + token().split("\\.")[1] + "." + signed[2];
  }

  /** Rightly signed, but in the name of another issuer. */
  public String otherIssuersBearer() {
    String elsewhere = "http://" + UUID.randomUUID() + ".invalid";
    return "Bearer "
        + TokenSigner.of(ServerSet.get("issuer.key"), elsewhere).sign(claims, TokenSigner.PERSON);
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static TokenSigner own() {
    return TokenSigner.of(ServerSet.get("issuer.key"), Issuer.url(ServerSet.port("issuer.port")));
  }

  private static List<String> texts(Object... values) {
    return Arrays.stream(values).map(Object::toString).toList();
  }
}
