package ma.sac.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerTest {

  private static final String ORIGIN = "http://localhost:8081";
  private static final String REDIRECT = ORIGIN + "/swagger-ui/oauth2-redirect.html";
  private static final String VERIFIER = "a-verifier-that-is-at-least-forty-three-characters";

  @TempDir static Path directory;
  private static Issuer issuer;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    int port = Ports.free();
    Map<String, String> clients = new HashMap<>();
    Services.CLIENT_IDS.forEach(client -> clients.put(client, "secret of " + client));
    issuer =
        Issuer.start(
            new Issuer.Settings(
                port,
                TokenSigner.keptIn(new Secrets(directory), Issuer.url(port)),
                clients,
                "of this installation",
                Set.of(ORIGIN)));
  }

  @AfterAll
  static void stop() {
    issuer.close();
  }

  @Test
  void shouldGiveAServiceATokenForOneCalleeOnly() throws Exception {
    HttpResponse<String> response = post("/token", credentials("basket-service"));

    SignedJWT token = verified(json(response).get("access_token").toString());
    assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("cooperative-service");
    assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("basket-service");
    assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("service");
    Duration validity =
        Duration.between(
            token.getJWTClaimsSet().getIssueTime().toInstant(),
            token.getJWTClaimsSet().getExpirationTime().toInstant());
    assertThat(validity).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void shouldRefuseAWrongSecretAndAnUnknownAudience() throws Exception {
    Map<String, String> wrong = new HashMap<>(credentials("basket-service"));
    wrong.put("client_secret", "guess");
    assertThat(post("/token", wrong).statusCode()).isEqualTo(401);

    Map<String, String> elsewhere = new HashMap<>(credentials("basket-service"));
    elsewhere.put("audience", "somebody-else");
    assertThat(post("/token", elsewhere).statusCode()).isEqualTo(400);
  }

  @Test
  void shouldLogAPersonInWithCodeAndPkceOnce() throws Exception {
    String code = logIn("omar.filali");
    HttpResponse<String> first = post("/token", redemption(code, VERIFIER));

    SignedJWT token = verified(json(first).get("access_token").toString());
    assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("omar.filali");
    assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("verifier");
    assertThat(token.getJWTClaimsSet().getAudience())
        .containsExactlyElementsOf(Services.CLIENT_IDS);
    assertThat(json(first)).containsKey("id_token");
    assertThat(post("/token", redemption(code, VERIFIER)).statusCode()).isEqualTo(400);
  }

  @Test
  void shouldRefuseACodeThatSomebodyElseIntercepted() throws Exception {
    String code = logIn("omar.filali");

    assertThat(post("/token", redemption(code, "another verifier")).statusCode()).isEqualTo(400);
  }

  @Test
  void shouldNotSendABrowserElsewhere() throws Exception {
    Map<String, String> request = authorization();
    request.put("redirect_uri", "http://evil.example/");

    assertThat(get("/authorize?" + form(request)).statusCode()).isEqualTo(400);
  }

  @Test
  void shouldOfferEveryDemoPersonWithoutScriptInjection() throws Exception {
    Map<String, String> request = authorization();
    request.put("state", "\"><script>alert(1)</script>");

    String page = get("/authorize?" + form(request)).body();

    DemoPeople.ALL.forEach(person -> assertThat(page).contains("value=\"" + person.subject()));
    assertThat(page).doesNotContain("<script");
  }

  @Test
  void shouldMintOnlyForWhoeverHasTheSecretOfTheInstallation() throws Exception {
    Map<String, String> form = Map.of("roles", "registrar", "territories", "02,06");

    assertThat(post("/admin/tokens", form).statusCode()).isEqualTo(401);
    HttpResponse<String> response =
        post("/admin/tokens", form, "Authorization", "Bearer of this installation");
    SignedJWT token = verified(json(response).get("access_token").toString());
    assertThat(token.getJWTClaimsSet().getStringListClaim("territories"))
        .containsExactly("02", "06");
  }

  @Test
  void shouldAnswerBrowsersOfTheServicesOnly() throws Exception {
    HttpResponse<String> own = post("/token", credentials("basket-service"), "Origin", ORIGIN);
    HttpResponse<String> foreign =
        post("/token", credentials("basket-service"), "Origin", "http://evil.example");

    assertThat(own.headers().firstValue("Access-Control-Allow-Origin")).contains(ORIGIN);
    assertThat(foreign.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void shouldKeepItsKeyOverARestart() {
    Secrets secrets = new Secrets(directory);
    assertThat(TokenSigner.keptIn(secrets, "a").publicKeys())
        .isEqualTo(TokenSigner.keptIn(secrets, "b").publicKeys());
  }

  private static Map<String, String> credentials(String client) {
    return Map.of(
        "grant_type",
        "client_credentials",
        "client_id",
        client,
        "client_secret",
        "secret of " + client,
        "audience",
        "cooperative-service");
  }

  private static Map<String, String> redemption(String code, String verifier) {
    return Map.of(
        "grant_type", "authorization_code",
        "client_id", "swagger-ui",
        "code", code,
        "redirect_uri", REDIRECT,
        "code_verifier", verifier);
  }

  private static Map<String, String> authorization() throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
    Map<String, String> request = new HashMap<>();
    request.put("client_id", "swagger-ui");
    request.put("redirect_uri", REDIRECT);
    request.put("response_type", "code");
    request.put("scope", "openid profile");
    request.put("state", "some state");
    request.put("code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    request.put("code_challenge_method", "S256");
    return request;
  }

  private static String logIn(String person) throws Exception {
    Map<String, String> choice = authorization();
    choice.put("person", person);
    HttpResponse<String> response = post("/authorize", choice);
    assertThat(response.statusCode()).isEqualTo(303);
    String location = response.headers().firstValue("Location").orElseThrow();
    assertThat(location).startsWith(REDIRECT).endsWith("&state=some+state");
    return location.replaceAll(".*[?&]code=([^&]+).*", "$1");
  }

  private static SignedJWT verified(String token) throws Exception {
    String jwksUri = json(get("/.well-known/openid-configuration")).get("jwks_uri").toString();
    JWKSet keys = JWKSet.load(URI.create(jwksUri).toURL());
    SignedJWT jwt = SignedJWT.parse(token);
    assertThat(
            jwt.verify(new ECDSAVerifier(keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toECKey())))
        .isTrue();
    assertThat(jwt.getJWTClaimsSet().getIssuer()).isEqualTo(issuer.url());
    return jwt;
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(issuer.url() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, Map<String, String> form, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(issuer.url() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(form)));
    List<String> pairs = List.of(headers);
    for (int i = 0; i < pairs.size(); i += 2) {
      request.header(pairs.get(i), pairs.get(i + 1));
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Map<String, Object> json(HttpResponse<String> response) throws Exception {
    return JSONObjectUtils.parse(response.body());
  }
}
